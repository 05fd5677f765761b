import type { KnownHalfLife } from '../../kinetics';
import { singleTimePointUncertainty } from '../../kinetics';
import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { SerialDoseSummary } from '../../serial';
import { offeredHalfLives } from '../../viewer/serial/offeredHalfLives';
import { choicesOfCycle } from '../../viewer/session/selectors/choicesOfCycle';
import type { SessionState } from '../../viewer/session/sessionState';
import { NumberField } from '../NumberField';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

export interface SingleTimePointFieldsProps {
  state: Pick<SessionState, 'serialDoses' | 'serialChoices'>;
  summary: SerialDoseSummary;
  onChoose: (change: { knownHalfLives: Partial<Record<KidneySide, KnownHalfLife>> }) => void;
}

/** Uncertainty of a half-life that somebody typed in: not known, so none is claimed. */
const enteredSource = 'entered';

/**
 * One measurement says how much there was, not how fast it left: which half-life it is extrapolated
 * with, and how unsure that makes the dose.
 */
export function SingleTimePointFields({ state, summary, onChoose }: SingleTimePointFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { serialDoses, serialChoices } = state;
  const offers = offeredHalfLives(summary, serialDoses, summary.radiopharmaceutical);
  const hours = summary.timePoints.find(({ isUsed }) => isUsed)?.hours ?? 0;
  const { knownHalfLives } = choicesOfCycle(serialChoices, summary.cycle);
  const known = { ...offers[0].halfLives, ...knownHalfLives };
  const chosen =
    offers.find(({ halfLives }) =>
      kidneySides.every(({ side }) => halfLives[side].source === known[side].source),
    )?.origin ?? enteredSource;
  return (
    <fieldset className="kd-plain" data-cy="kidney-single-time-point">
      <legend>{t('single.title')}</legend>
      <label className="kd-field">
        {t('single.halfLife')}
        <select
          value={chosen}
          data-cy="kidney-known-half-life"
          onChange={({ target }) => {
            const offer = offers.find(({ origin }) => origin === target.value);
            if (offer) {
              onChoose({ knownHalfLives: offer.halfLives });
            }
          }}
        >
          {offers.map(({ origin }) => (
            <option key={origin} value={origin}>
              {t(`single.${origin}`)}
            </option>
          ))}
          {chosen === enteredSource && <option value={enteredSource}>{t('single.entered')}</option>}
        </select>
      </label>
      {kidneySides.map(({ side }) => (
        <NumberField
          key={side}
          label={t(`kidney.${side}`)}
          unit="h"
          value={known[side].effectiveHalfLifeHours}
          min={1}
          max={160}
          dataCy={`kidney-known-half-life-${side}`}
          hint={uncertaintyText(hours, known[side], words)}
          onChange={(value) => {
            if (value !== undefined) {
              const entered = { effectiveHalfLifeHours: value, source: enteredSource };
              onChoose({ knownHalfLives: { ...known, [side]: entered } });
            }
          }}
        />
      ))}
    </fieldset>
  );
}

function uncertaintyText(hours: number, known: KnownHalfLife, { t, number, say }: Words): string {
  const u = singleTimePointUncertainty(hours, known);
  const source = known.source === enteredSource ? t('single.entered') : say(known.source);
  return u === undefined
    ? t('single.noUncertainty', { source })
    : t('single.uncertainty', { source, percent: number(100 * u, 0) });
}
