import type { KineticModel, TimeActivityCurve } from '../../kinetics';
import { modelLabels } from './modelLabels';

const missing = '\u2013';

export interface ModelTableProps {
  curves: readonly TimeActivityCurve[];
  chosen: KineticModel;
  /** Mean dose for one unit of time-integrated activity, Gy/(MBq h); undefined: not known. */
  dosePerActivityGy?: number;
  dataCy: string;
}

/** Every model that the points allow, side by side; the chosen one is marked. */
export function ModelTable({ curves, chosen, dosePerActivityGy, dataCy }: ModelTableProps) {
  return (
    <table className="kd-models" data-cy={dataCy}>
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col" title="Time-integrated activity">
            MBq h
          </th>
          <th scope="col" title="Effective half-life of the slowest part">
            T_eff, h
          </th>
          <th scope="col" title="Mean absorbed dose">
            Gy
          </th>
          <th scope="col" title="Akaike's criterion for few points: the lowest fits best">
            AICc
          </th>
          <th scope="col" title="Share of the time-integrated activity after the last scan">
            after, %
          </th>
          <th scope="col" title="Relative standard uncertainty from the scatter about the curve">
            u, %
          </th>
        </tr>
      </thead>
      <tbody>
        {curves.map((curve) => (
          <tr
            key={curve.model}
            aria-current={curve.model === chosen || undefined}
            data-model={curve.model}
          >
            <th scope="row">
              {modelLabels[curve.model]}
              {curve.model === chosen && <span className="kd-unseen"> (chosen)</span>}
            </th>
            <td>{curve.timeIntegratedActivity.toPrecision(4)}</td>
            <td>{curve.effectiveHalfLifeHours.toFixed(1)}</td>
            <td>
              {dosePerActivityGy === undefined
                ? missing
                : (dosePerActivityGy * curve.timeIntegratedActivity).toFixed(2)}
            </td>
            <td>{curve.aicc?.toFixed(1) ?? missing}</td>
            <td>{(100 * curve.extrapolatedShare).toFixed(0)}</td>
            <td>{percentOf(curve.relativeStandardUncertainty)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percentOf(share: number | undefined): string {
  return share === undefined ? missing : (100 * share).toFixed(1);
}
