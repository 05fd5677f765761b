import { biologicallyEffectiveDose, equivalentDose2Gy } from '../../dose';
import type { CaseQuestion } from '../checkCase';

/** D Gy, alpha/beta Gy, repair and effective half-life h. */
const vectors: [number, number, number, number][] = [
  [5, 2.5, 2.8, 50],
  [18, 2.5, 2.8, 50],
  [23, 2.5, 2.8, 35],
  [28, 3, 1.5, 70],
];

/** BED and EQD2 of doses whose rate falls with one half-life. */
export function biologicalCases(): CaseQuestion[] {
  return vectors.flatMap(([dose, alphaBetaGy, repair, effective]) => {
    const factor = repair / (repair + effective);
    const bed = dose * (1 + (factor * dose) / alphaBetaGy);
    const given = `${dose} Gy, alpha/beta ${alphaBetaGy} Gy, repair ${repair} h, effective ${effective} h`;
    const computed = () =>
      biologicallyEffectiveDose({
        absorbedDoseGy: dose,
        alphaBetaGy,
        repairHalfLifeHours: repair,
        doseRate: [{ amplitude: 1, lambdaPerHour: Math.LN2 / effective }],
      }).biologicallyEffectiveDoseGy;
    const common = { group: 'biological', unit: 'Gy', tolerance: { relative: 1e-6 } } as const;
    return [
      {
        ...common,
        id: `bed-${dose}`,
        title: `BED of ${given}`,
        expected: bed,
        source: 'closed form: G = T_rep / (T_rep + T_eff) (Dale, Br J Radiol 58:515, 1985)',
        find: computed,
      },
      {
        ...common,
        id: `eqd2-${dose}`,
        title: `EQD2 of ${given}`,
        expected: bed / (1 + 2 / alphaBetaGy),
        source: 'closed form: BED / (1 + 2 / (alpha/beta))',
        find: () => equivalentDose2Gy(computed(), alphaBetaGy),
      },
    ];
  });
}
