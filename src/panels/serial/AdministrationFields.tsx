import type { CycleAdministration, CycleEntry } from '../../sessions';
import { NuclideField } from '../NuclideField';
import { NumberField } from '../NumberField';
import { DateTimeField } from './DateTimeField';
import { describeStated } from './describeStated';
import { useWords } from '../../viewer/words/useWords';

export interface AdministrationFieldsProps {
  administration: CycleAdministration;
  /** What was entered about it. */
  entry: CycleEntry | undefined;
  onEnter: (change: CycleEntry) => void;
}

const mostMBq = 100_000;

/** What was given and when: of the images, or entered. Folded; its line says what counts. */
export function AdministrationFields({
  administration,
  entry,
  onEnter,
}: AdministrationFieldsProps) {
  const words = useWords();
  const { t, number, dateTime: timeText, say } = words;
  const { injectedMBq, administeredMBq, residualMBq, dateTime, radionuclide, hints } =
    administration;
  const mbq = (value: number) => t('given.megabecquerel', { activity: number(value, 0) });
  const what = administeredMBq ?? injectedMBq;
  const { injectedAt, residualAt } = entry ?? {};
  return (
    <details data-cy="kidney-administration">
      <summary>
        {t('given.summary', {
          nuclide: radionuclide?.value ?? t('given.noNuclide'),
          activity: what ? mbq(what.value) : t('given.noActivity'),
          time: dateTime ? timeText(dateTime.value) : t('given.noTime'),
        })}{' '}
        {[what, dateTime, radionuclide].some((stated) => stated?.source === 'entered') &&
          t('word.entered')}
      </summary>
      <NuclideField
        value={radionuclide?.value}
        hint={describeStated(radionuclide, (name) => name, t('given.nuclideMissing'), words)}
        onChange={(entered) => onEnter({ radionuclide: entered })}
      />
      <DateTimeField
        label={t('given.time')}
        value={dateTime?.value}
        hint={describeStated(dateTime, timeText, t('word.notSaid'), words)}
        dataCy="kidney-administered-at"
        onChange={(administeredAt) => onEnter({ administeredAt })}
      />
      <NumberField
        label={t('given.injected')}
        unit="MBq"
        value={injectedMBq?.value}
        min={0.001}
        max={mostMBq}
        isOptional
        dataCy="kidney-injected"
        hint={describeStated(injectedMBq, mbq, t('given.injectedMissing'), words)}
        onChange={(value) => onEnter({ injectedMBq: value })}
      />
      <DateTimeField
        label={t('given.injectedAt')}
        value={injectedAt}
        hint={t(injectedAt ? 'given.decayed' : 'given.measuredThen')}
        dataCy="kidney-injected-at"
        onChange={(value) => onEnter({ injectedAt: value })}
      />
      <NumberField
        label={t('given.residual')}
        unit="MBq"
        value={residualMBq?.value}
        min={0}
        max={mostMBq}
        isOptional
        dataCy="kidney-residual"
        hint={t('given.residualHint')}
        onChange={(value) => onEnter({ residualMBq: value })}
      />
      <DateTimeField
        label={t('given.residualAt')}
        value={residualAt}
        hint={t(residualAt ? 'given.decayed' : 'given.measuredThen')}
        dataCy="kidney-residual-at"
        onChange={(value) => onEnter({ residualAt: value })}
      />
      {administeredMBq?.source === 'entered' && (
        <p className="kd-hint" data-cy="kidney-administered-text">
          {say(administeredMBq.detail ?? '')}{' '}
          {administeredMBq.ofFile &&
            t('given.imagesSay', { activity: mbq(administeredMBq.ofFile.value) })}
        </p>
      )}
      {hints.map(({ text }) => (
        <p key={text} className="kd-hint">
          {t('given.comment', { text })}
        </p>
      ))}
    </details>
  );
}
