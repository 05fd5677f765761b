import type { KidneySide } from '../../labels';
import type { SerialDoseSummary, SerialKidneyTimePoint } from '../../serial';
import type { Vec3 } from '../../volume/types';
import { useWords } from '../../viewer/words/useWords';

const missing = '\u2013';

export interface RegistrationTableProps {
  summary: SerialDoseSummary;
  /** The row that is compared below. */
  chosen?: { side: KidneySide; id: string };
  onChoose: (side: KidneySide, id: string) => void;
}

/** How each kidney of each time point was laid on the reference; a row opens its comparison. */
export function RegistrationTable({ summary, chosen, onChoose }: RegistrationTableProps) {
  const { t } = useWords();
  const rows = summary.kidneys.flatMap(({ side, timePoints }) =>
    timePoints
      .filter(({ id }) => id !== summary.referenceTimePoint)
      .map((point) => ({ side, point })),
  );
  if (rows.length === 0) {
    return <p className="kd-hint">{t('registration.one')}</p>;
  }
  return (
    <table className="kd-models" data-cy="kidney-registration">
      <thead>
        <tr>
          <th scope="col">{t('registration.kidney')}</th>
          <th scope="col" title={t('registration.shiftTitle')}>
            {t('registration.shift')}
          </th>
          <th scope="col" title={t('registration.turnTitle')}>
            {t('registration.turn')}
          </th>
          <th scope="col" title={t('registration.qualityTitle')}>
            {t('registration.quality')}
          </th>
          <th scope="col" title={t('registration.contourTitle')}>
            {t('registration.contour')}
          </th>
          <th scope="col">
            <span className="kd-unseen">{t('registration.compare')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ side, point }) => {
          const isChosen = chosen?.side === side && chosen.id === point.id;
          return (
            <RegistrationRow
              key={`${side} ${point.id}`}
              side={side}
              point={point}
              isChosen={isChosen}
              onChoose={() => onChoose(side, point.id)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface RegistrationRowProps {
  side: KidneySide;
  point: SerialKidneyTimePoint;
  isChosen: boolean;
  onChoose: () => void;
}

function RegistrationRow({ side, point, isChosen, onChoose }: RegistrationRowProps) {
  const { t, number } = useWords();
  const { registration, contourShiftMm, nudgeMm, hours } = point;
  const about = { kidney: t(`kidney.${side}`), hours: number(hours, 1) };
  const isNudged = lengthOf(nudgeMm) > 0;
  return (
    <tr data-cy={`kidney-registration-${side}`} aria-current={isChosen || undefined}>
      <th scope="row">{t('registration.row', about)}</th>
      <td>
        {registration ? number(lengthOf(registration.shiftMm), 1) : missing}
        {isNudged && <span title={t('registration.moved')}> *</span>}
      </td>
      <td>{registration ? number(lengthOf(registration.rotationDegrees), 1) : missing}</td>
      <td>{registration ? number(registration.quality, 2) : missing}</td>
      <td>{number(lengthOf(contourShiftMm), 1)}</td>
      <td>
        <button
          className="kd-button kd-small"
          aria-pressed={isChosen}
          aria-label={t('registration.compareLabel', about)}
          data-cy="kidney-registration-compare"
          onClick={onChoose}
        >
          {t('registration.compare')}
        </button>
      </td>
    </tr>
  );
}

function lengthOf(shift: Vec3): number {
  return Math.hypot(...shift);
}
