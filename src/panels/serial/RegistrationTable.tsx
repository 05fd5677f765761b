import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import type { SerialDoseSummary, SerialKidneyTimePoint } from '../../serial';
import type { Vec3 } from '../../volume/types';

const missing = '\u2013';

export interface RegistrationTableProps {
  summary: SerialDoseSummary;
  /** The row that is compared below. */
  chosen?: { side: KidneySide; id: string };
  onChoose: (side: KidneySide, id: string) => void;
}

/** How each kidney of each time point was laid on the reference; a row opens its comparison. */
export function RegistrationTable({ summary, chosen, onChoose }: RegistrationTableProps) {
  const rows = summary.kidneys.flatMap(({ side, timePoints }) =>
    timePoints
      .filter(({ id }) => id !== summary.referenceTimePoint)
      .map((point) => ({ side, point })),
  );
  if (rows.length === 0) {
    return <p className="kd-hint">One time point: nothing had to be laid on another.</p>;
  }
  return (
    <table className="kd-models" data-cy="kidney-registration">
      <thead>
        <tr>
          <th scope="col">Kidney, time</th>
          <th scope="col" title="Movement of the kidney from the reference time point">
            shift, mm
          </th>
          <th scope="col" title="Rotation of the kidney from the reference time point">
            turn, °
          </th>
          <th scope="col" title="1 is best: how well the two images agree around the kidney">
            quality
          </th>
          <th scope="col" title="How far its contour was moved to fit the SPECT">
            contour, mm
          </th>
          <th scope="col">
            <span className="kd-unseen">Compare</span>
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
  const { registration, contourShiftMm, nudgeMm, hours } = point;
  const name = kidneySides.find((one) => one.side === side)!.displayName;
  const isNudged = lengthOf(nudgeMm) > 0;
  return (
    <tr data-cy={`kidney-registration-${side}`} aria-current={isChosen || undefined}>
      <th scope="row">
        {name}, {hours.toFixed(1)} h
      </th>
      <td>
        {registration ? lengthOf(registration.shiftMm).toFixed(1) : missing}
        {isNudged && <span title="Moved by hand as well"> *</span>}
      </td>
      <td>{registration ? lengthOf(registration.rotationDegrees).toFixed(1) : missing}</td>
      <td>{registration ? registration.quality.toFixed(2) : missing}</td>
      <td>{lengthOf(contourShiftMm).toFixed(1)}</td>
      <td>
        <button
          className="kd-button kd-small"
          aria-pressed={isChosen}
          aria-label={`Compare ${name.toLowerCase()} at ${hours.toFixed(1)} h`}
          data-cy="kidney-registration-compare"
          onClick={onChoose}
        >
          Compare
        </button>
      </td>
    </tr>
  );
}

function lengthOf(shift: Vec3): number {
  return Math.hypot(...shift);
}
