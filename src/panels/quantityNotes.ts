import { formulae } from '../quantities/formulae';
import type { KineticsUsed, ReportedUncertainty } from '../quantities/kidneyNumbers';
import { quantities } from '../quantities/quantities';
import type { Quantity } from '../quantities/quantity';
import type { KidneyDoseReport, KidneyDoseResult } from '../report/kidneyDoseReport';

type NotesOf = (report: KidneyDoseReport, present: readonly KidneyDoseResult[]) => string[];

const notesById: Record<string, NotesOf> = {
  [quantities.mass.id]: (_, present) => present.flatMap(densityNotes),
  [quantities.meanDose.id]: meanDoseNotes,
  [quantities.uncertainty.id]: (_, present) =>
    present.flatMap((kidney) => uncertaintyNotes(kidney, kidney.uncertainty)),
  [quantities.uncertaintyRecovered.id]: (_, present) =>
    present.flatMap((kidney) => uncertaintyNotes(kidney, kidney.uncertaintyRecovered)),
  [quantities.recoveryCoefficient.id]: (_, present) => present.flatMap(recoveryNotes),
  [quantities.dosePerActivity.id]: ({ cycles }) => cycles.flatMap(activityNotes),
  [quantities.biologicallyEffectiveDose.id]: (report, present) => [
    constantsNote(report),
    ...present.flatMap(kineticsNotes),
    ...(report.cycles.length > 1 ? [formulae['bed-cumulative'].expression] : []),
  ],
  [quantities.equivalentDose2Gy.id]: (report) => [constantsNote(report)],
};

const kineticsOrigins: Record<KineticsUsed['source'], string> = {
  fitted: 'fitted to serial images',
  entered: 'entered',
  configuration: "the site's settings",
};

/**
 * How this quantity's numbers came about in this report: constants, methods and where they are
 * from; each note once.
 */
export function quantityNotes({ id }: Quantity, report: KidneyDoseReport): string[] {
  const present = report.kidneys.filter(({ voxels }) => voxels > 0);
  return [...new Set(notesById[id]?.(report, present))];
}

function densityNotes({ displayName, meanDensityGPerMl: density }: KidneyDoseResult): string[] {
  return density ? [`${displayName}: mean density ${density.toFixed(3)} g/ml.`] : [];
}

function meanDoseNotes({ totals, cycles }: KidneyDoseReport): string[] {
  return [
    ...(totals.meanDoseGy === undefined
      ? []
      : [`Both: ${formulae['total-dose'].expression} (weighted by ${totals.weighting}).`]),
    ...(cycles.length > 1 ? [`Sum of ${cycles.length} dose maps.`] : []),
  ];
}

function uncertaintyNotes(
  { displayName }: KidneyDoseResult,
  uncertainty: ReportedUncertainty | undefined,
): string[] {
  if (!uncertainty) {
    return [];
  }
  const parts = uncertainty.components.map(({ label, relativeStandardUncertainty: u, basis }) =>
    [
      `${displayName}, ${label}:`,
      ...(u === undefined ? [] : [`${(100 * u).toFixed(1)} %.`]),
      basis.replace(/\.?$/, '.'),
    ].join(' '),
  );
  const whole = `${displayName}, combined: ${(100 * uncertainty.relativeStandardUncertainty).toFixed(1)} %${
    uncertainty.isComplete ? '' : ', a lower bound: parts are missing'
  }.`;
  return [...parts, whole];
}

function recoveryNotes({ displayName, cycles }: KidneyDoseResult): string[] {
  return cycles.flatMap(({ course }) => {
    const { fwhmMm, method } = course?.recovery ?? {};
    return method === 'site-table'
      ? [`${displayName}: by the site's table.`]
      : fwhmMm === undefined
        ? []
        : [`${displayName}: contour blurred by ${fwhmMm} mm (full width at half maximum).`];
  });
}

function activityNotes({
  name,
  administration: { activityMBq },
}: KidneyDoseReport['cycles'][number]): string[] {
  if (!activityMBq) {
    return [];
  }
  const origins = {
    file: 'from the images',
    entered: 'entered',
    configuration: "the site's settings",
  };
  const detail = activityMBq.detail ? ` (${activityMBq.detail})` : '';
  return [`${name}: ${activityMBq.value.toFixed(0)} MBq, ${origins[activityMBq.source]}${detail}.`];
}

function constantsNote({ settings: { radiobiology } }: KidneyDoseReport): string {
  return `α/β ${radiobiology.alphaBetaGy} Gy, T_rep ${radiobiology.repairHalfLifeHours} h.`;
}

function kineticsNotes({ displayName, cycles }: KidneyDoseResult): string[] {
  return cycles.flatMap(({ cycleIndex, kinetics, leaCatchesideFactor }) => {
    if (!kinetics || leaCatchesideFactor === undefined) {
      return [];
    }
    const cycle = cycles.length > 1 ? `, dose map ${cycleIndex + 1}` : '';
    const halfLife =
      kinetics.effectiveHalfLifeHours === undefined
        ? `${kinetics.doseRate.length} exponentials`
        : `T_eff ${kinetics.effectiveHalfLifeHours.toFixed(1)} h`;
    return `${displayName}${cycle}: ${halfLife} (${kineticsOrigins[kinetics.source]}), G = ${leaCatchesideFactor.toFixed(4)}.`;
  });
}
