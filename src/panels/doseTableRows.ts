import { formulae } from '../report/formulae';
import type { Formula, FormulaId } from '../report/formulae';
import type { KidneyDoseReport, KidneyDoseResult } from '../report/kidneyDoseReport';
import type { DoseTableRow } from './DoseTable';
import { formatQuantity } from './formatQuantity';

export interface DoseTableRows {
  /** What a report is read for. */
  main: DoseTableRow[];
  /** How the dose is spread over each kidney; empty without a dose map. */
  distribution: DoseTableRow[];
}

/** The rows of the panel's tables, each number with its unit, each row with its formula. */
export function doseTableRows({
  kidneys,
  totals,
  cycles,
  settings: { radiobiology },
}: KidneyDoseReport): DoseTableRows {
  const constants = `α/β ${radiobiology.alphaBetaGy} Gy, T_rep ${radiobiology.repairHalfLifeHours} h.`;
  const [right, left] = (['right', 'left'] as const).map((side) =>
    kidneys.find((kidney) => kidney.side === side && kidney.voxels > 0),
  );
  const row = (
    id: string,
    label: string,
    formula: FormulaId | Formula,
    cell: (kidney: KidneyDoseResult) => string | undefined,
    rest: { both?: string; notes?: (string | undefined)[] } = {},
  ): DoseTableRow => ({
    id,
    label,
    formula: typeof formula === 'string' ? formulae[formula] : formula,
    right: right && cell(right),
    left: left && cell(left),
    both: rest.both,
    notes: [...new Set(rest.notes?.filter((note) => note !== undefined))],
  });
  const present = [right, left].filter((kidney) => kidney !== undefined);
  const has = (test: (kidney: KidneyDoseResult) => unknown) =>
    present.some((kidney) => test(kidney) !== undefined);
  const when = (condition: boolean, make: () => DoseTableRow): DoseTableRow[] =>
    condition ? [make()] : [];
  const hasDose = has(({ dose }) => dose);

  const main = [
    row('volume', 'Volume', 'volume', ({ volumeMl }) => formatQuantity(volumeMl, 1, 'ml'), {
      both: formatQuantity(totals.volumeMl, 1, 'ml'),
    }),
    ...when(
      has(({ massG }) => massG),
      () =>
        row(
          'mass',
          'Mass',
          present.some(({ massMethod }) => massMethod === 'fixed') ? 'fixed-mass' : 'ct-mass',
          ({ massG }) => formatQuantity(massG, 1, 'g'),
          {
            both: formatQuantity(totals.massG, 1, 'g'),
            notes: present.map(
              ({ displayName, meanDensityGPerMl: density }) =>
                density && `${displayName}: mean density ${density.toFixed(3)} g/ml.`,
            ) as (string | undefined)[],
          },
        ),
    ),
    ...when(hasDose, () =>
      row(
        'mean-dose',
        'Mean dose',
        'mean-dose',
        ({ dose }) => formatQuantity(dose?.meanDoseGy, 2, 'Gy'),
        {
          both: formatQuantity(totals.meanDoseGy, 2, 'Gy'),
          notes: [
            totals.meanDoseGy === undefined
              ? undefined
              : `Both: ${formulae['total-dose'].expression} (weighted by ${totals.weighting}).`,
            cycles.length > 1 ? `Sum of ${cycles.length} dose maps.` : undefined,
          ],
        },
      ),
    ),
    ...when(
      has(({ uncertainty }) => uncertainty),
      () =>
        row(
          'uncertainty',
          'Uncertainty (k = 1)',
          'uncertainty',
          ({ uncertainty }) =>
            uncertainty &&
            `${uncertainty.isComplete ? '' : '\u2265 '}${uncertainty.standardUncertaintyGy.toFixed(2)} Gy`,
          { notes: present.flatMap(uncertaintyNotes) },
        ),
    ),
    ...when(
      has(({ dosePerActivityGyPerGBq }) => dosePerActivityGyPerGBq),
      () =>
        row(
          'dose-per-activity',
          'Dose per activity',
          'dose-per-activity',
          ({ dosePerActivityGyPerGBq }) => formatQuantity(dosePerActivityGyPerGBq, 3, 'Gy/GBq'),
          { notes: cycles.map(activityNote) },
        ),
    ),
    ...when(
      has(({ biologicallyEffectiveDoseGy }) => biologicallyEffectiveDoseGy),
      () =>
        row(
          'bed',
          'BED',
          present.some(({ cycles: own }) =>
            own.some(({ kinetics }) => kinetics.method === 'sum-of-exponentials'),
          )
            ? 'bed-general'
            : 'bed-mono',
          ({ biologicallyEffectiveDoseGy }) => formatQuantity(biologicallyEffectiveDoseGy, 2, 'Gy'),
          { notes: [constants, ...present.flatMap(kineticsNotes), cumulativeNote(cycles.length)] },
        ),
    ),
    ...when(
      has(({ equivalentDose2GyGy }) => equivalentDose2GyGy),
      () =>
        row(
          'eqd2',
          'EQD2',
          'eqd2',
          ({ equivalentDose2GyGy }) => formatQuantity(equivalentDose2GyGy, 2, 'Gy'),
          { notes: [constants] },
        ),
    ),
  ];
  if (!hasDose) {
    return { main, distribution: [] };
  }
  const ofDose = (
    id: string,
    label: string,
    formula: FormulaId | Formula,
    value: (dose: NonNullable<KidneyDoseResult['dose']>) => number,
  ) => row(id, label, formula, ({ dose }) => dose && formatQuantity(value(dose), 2, 'Gy'));
  const doses = present.find(({ dose }) => dose)!.dose!.volumesAtDose.map(({ doseGy }) => doseGy);
  const distribution = [
    ofDose('d98', 'D98', 'dose-at-volume', ({ d98Gy }) => d98Gy),
    ofDose('d50', 'D50 (median)', 'dose-at-volume', ({ d50Gy }) => d50Gy),
    ofDose('d2', 'D2', 'dose-at-volume', ({ d2Gy }) => d2Gy),
    ofDose('minimum', 'Minimum', extreme('Smallest', 'min'), ({ minDoseGy }) => minDoseGy),
    ofDose('maximum', 'Maximum', extreme('Largest', 'max'), ({ maxDoseGy }) => maxDoseGy),
    ofDose(
      'spread',
      'SD over kidney',
      'dose-spread',
      ({ standardDeviationGy }) => standardDeviationGy,
    ),
    ...doses.map((doseGy, n) =>
      row(
        `v${doseGy}`,
        `V ${doseGy} Gy`,
        'volume-at-dose',
        ({ dose }) => {
          const at = dose?.volumesAtDose[n];
          return at && `${(100 * at.volumeFraction).toFixed(1)} %`;
        },
        {
          notes: present.map(
            ({ displayName, dose }) =>
              dose && `${displayName}: ${dose.volumesAtDose[n].volumeMl.toFixed(1)} ml.`,
          ),
        },
      ),
    ),
    ...when(
      present.some(({ dose }) => dose && dose.coverageFraction < 1),
      () =>
        row(
          'coverage',
          'Inside the map',
          coverage,
          ({ dose }) => dose && `${(100 * dose.coverageFraction).toFixed(1)} %`,
        ),
    ),
  ];
  return { main, distribution };
}

const coverage: Formula = {
  quantity: 'Share of the contour inside the dose map',
  expression: 'V(dose known) / V; every dose value is that of this share',
  source: 'Definition',
};

function extreme(which: string, sign: string): Formula {
  return {
    quantity: `${which} dose in the kidney`,
    expression: `${sign} d(x), d trilinear between the centres of the dose voxels`,
    source: 'Definition; interpolation: docs/dosimetry.md',
  };
}

function uncertaintyNotes({ displayName, uncertainty }: KidneyDoseResult): string[] {
  if (!uncertainty) {
    return [];
  }
  const parts = uncertainty.components.map(
    ({ label, relativeStandardUncertainty: u, basis }) =>
      `${displayName}, ${label}: ${u === undefined ? 'not known' : `${(100 * u).toFixed(1)} %`}. ${basis.replace(/\.?$/, '.')}`,
  );
  const whole = `${displayName}, combined: ${(100 * uncertainty.relativeStandardUncertainty).toFixed(1)} %${
    uncertainty.isComplete ? '' : ', a lower bound: components are missing'
  }.`;
  return [...parts, whole];
}

function kineticsNotes({ displayName, cycles }: KidneyDoseResult): string[] {
  return cycles.map(({ cycleIndex, kinetics, leaCatchesideFactor }) => {
    const cycle = cycles.length > 1 ? `, dose map ${cycleIndex + 1}` : '';
    const halfLife =
      kinetics.effectiveHalfLifeHours === undefined
        ? `${kinetics.doseRate.length} exponentials`
        : `T_eff ${kinetics.effectiveHalfLifeHours.toFixed(1)} h`;
    const origin = kinetics.source === 'entered' ? 'entered' : "the site's settings";
    return `${displayName}${cycle}: ${halfLife} (${origin}), G = ${leaCatchesideFactor.toFixed(4)}.`;
  });
}

function cumulativeNote(cycles: number): string | undefined {
  return cycles > 1 ? formulae['bed-cumulative'].expression : undefined;
}

function activityNote({
  name,
  administration,
}: KidneyDoseReport['cycles'][number]): string | undefined {
  const { activityMBq } = administration;
  if (!activityMBq) {
    return undefined;
  }
  const origin =
    activityMBq.source === 'file'
      ? 'from the images'
      : activityMBq.source === 'entered'
        ? 'entered'
        : "the site's settings";
  return `${name}: ${activityMBq.value.toFixed(0)} MBq, ${origin}${activityMBq.detail ? ` (${activityMBq.detail})` : ''}.`;
}
