import type { FormulaId } from '../quantities/formulae';
import type { KidneyDoseResult } from './kidneyDoseReport';

/** One number of a kidney as tables show it. */
export interface ReportQuantity {
  id: string;
  label: string;
  unit: string;
  decimals: number;
  formulaId: FormulaId;
  value: number | undefined;
}

/**
 * The numbers of one kidney in the order of every table, each with its unit and the formula behind it.
 * Undefined values stay in the list: the two kidneys line up.
 * @param volumeAtDosesGy doses of V_x; those of the site
 */
export function reportQuantities(
  kidney: KidneyDoseResult,
  volumeAtDosesGy: readonly number[],
): ReportQuantity[] {
  const { dose, uncertainty, cycles } = kidney;
  const isMono = cycles.every(({ kinetics }) => kinetics.method === 'mono-exponential');
  const bedOfOne: FormulaId = isMono ? 'bed-mono' : 'bed-general';
  const bedFormula: FormulaId = cycles.length > 1 ? 'bed-cumulative' : bedOfOne;
  const gy = (id: string, label: string, formulaId: FormulaId, value?: number): ReportQuantity => ({
    id,
    label,
    unit: 'Gy',
    decimals: 2,
    formulaId,
    value,
  });
  return [
    {
      id: 'volume',
      label: 'Volume',
      unit: 'ml',
      decimals: 1,
      formulaId: 'volume',
      value: kidney.volumeMl,
    },
    {
      id: 'mass',
      label: 'Mass',
      unit: 'g',
      decimals: 1,
      formulaId: kidney.massMethod === 'fixed' ? 'fixed-mass' : 'ct-mass',
      value: kidney.massG,
    },
    gy('mean', 'Mean absorbed dose', 'mean-dose', dose?.meanDoseGy),
    gy(
      'uncertainty',
      'Standard uncertainty of the mean (k = 1)',
      'uncertainty',
      uncertainty?.standardUncertaintyGy,
    ),
    gy('sd', 'Standard deviation over the kidney', 'dose-spread', dose?.standardDeviationGy),
    gy('min', 'Minimum', 'mean-dose', dose?.minDoseGy),
    gy('max', 'Maximum', 'mean-dose', dose?.maxDoseGy),
    gy('d98', 'D98', 'dose-at-volume', dose?.d98Gy),
    gy('d50', 'D50 (median)', 'dose-at-volume', dose?.d50Gy),
    gy('d2', 'D2', 'dose-at-volume', dose?.d2Gy),
    ...volumeAtDosesGy.map((doseGy): ReportQuantity => ({
      id: `v${doseGy}`,
      label: `V${doseGy} (volume with at least ${doseGy} Gy)`,
      unit: 'ml',
      decimals: 1,
      formulaId: 'volume-at-dose',
      value: dose?.volumesAtDose.find((entry) => entry.doseGy === doseGy)?.volumeMl,
    })),
    {
      id: 'dose-per-activity',
      label: 'Dose per administered activity',
      unit: 'Gy/GBq',
      decimals: 3,
      formulaId: 'dose-per-activity',
      value: kidney.dosePerActivityGyPerGBq,
    },
    gy(
      'bed',
      cycles.length > 1 ? 'BED, sum of the cycles' : 'BED',
      bedFormula,
      kidney.biologicallyEffectiveDoseGy,
    ),
    gy('eqd2', 'EQD2', 'eqd2', kidney.equivalentDose2GyGy),
    {
      id: 'coverage',
      label: 'Share inside the dose map',
      unit: '%',
      decimals: 1,
      formulaId: 'mean-dose',
      value: dose && 100 * dose.coverageFraction,
    },
  ];
}
