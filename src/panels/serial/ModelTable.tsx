import type { KineticModel, TimeActivityCurve } from '../../kinetics';
import { useWords } from '../../viewer/words/useWords';

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
  const { t, number, significant } = useWords();
  const orMissing = (value: number | undefined, decimals: number) =>
    value === undefined ? missing : number(value, decimals);
  return (
    <table className="kd-models" data-cy={dataCy}>
      <thead>
        <tr>
          <th scope="col">{t('word.model')}</th>
          <th scope="col" title={t('models.tia')}>
            {t('models.tiaUnit')}
          </th>
          <th scope="col" title={t('models.halfLife')}>
            {t('models.halfLifeUnit')}
          </th>
          <th scope="col" title={t('models.dose')}>
            {t('models.doseUnit')}
          </th>
          <th scope="col" title={t('models.aicc')}>
            {t('models.aiccShort')}
          </th>
          <th scope="col" title={t('models.after')}>
            {t('models.afterShort')}
          </th>
          <th scope="col" title={t('models.u')}>
            {t('models.uShort')}
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
              {t(`model.${curve.model}`)}
              {curve.model === chosen && <span className="kd-unseen"> {t('models.chosen')}</span>}
            </th>
            <td>{significant(curve.timeIntegratedActivity, 4)}</td>
            <td>{number(curve.effectiveHalfLifeHours, 1)}</td>
            <td>
              {orMissing(dosePerActivityGy && dosePerActivityGy * curve.timeIntegratedActivity, 2)}
            </td>
            <td>{orMissing(curve.aicc, 1)}</td>
            <td>{number(100 * curve.extrapolatedShare, 0)}</td>
            <td>{orMissing(percentOf(curve.relativeStandardUncertainty), 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percentOf(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}
