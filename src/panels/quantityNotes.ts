import { formulae } from '../quantities/formulae';
import type { ReportedUncertainty } from '../quantities/kidneyNumbers';
import { quantities } from '../quantities/quantities';
import type { Quantity } from '../quantities/quantity';
import type { KidneyDoseReport, KidneyDoseResult } from '../report/kidneyDoseReport';
import type { Words } from '../words';

type NotesOf = (
  report: KidneyDoseReport,
  present: readonly KidneyDoseResult[],
  words: Words,
) => string[];

const notesById: Record<string, NotesOf> = {
  [quantities.mass.id]: (_, present, words) =>
    present.flatMap((kidney) => densityNotes(kidney, words)),
  [quantities.meanDose.id]: (report, _, words) => meanDoseNotes(report, words),
  [quantities.uncertainty.id]: (_, present, words) =>
    present.flatMap((kidney) => uncertaintyNotes(kidney, kidney.uncertainty, words)),
  [quantities.uncertaintyRecovered.id]: (_, present, words) =>
    present.flatMap((kidney) => uncertaintyNotes(kidney, kidney.uncertaintyRecovered, words)),
  [quantities.recoveryCoefficient.id]: (_, present, words) =>
    present.flatMap((kidney) => recoveryNotes(kidney, words)),
  [quantities.dosePerActivity.id]: ({ cycles }, _, words) =>
    cycles.flatMap((cycle) => activityNotes(cycle, words)),
  [quantities.biologicallyEffectiveDose.id]: (report, present, words) => [
    constantsNote(report, words),
    ...present.flatMap((kidney) => kineticsNotes(kidney, words)),
    ...(report.cycles.length > 1 ? [words.say(formulae['bed-cumulative'].expression)] : []),
  ],
  [quantities.equivalentDose2Gy.id]: (report, _, words) => [constantsNote(report, words)],
};

/**
 * How this quantity's numbers came about in this report: constants, methods and where they are
 * from; each note once.
 */
export function quantityNotes({ id }: Quantity, report: KidneyDoseReport, words: Words): string[] {
  const present = report.kidneys.filter(({ voxels }) => voxels > 0);
  return [...new Set(notesById[id]?.(report, present, words))];
}

function densityNotes(
  { side, meanDensityGPerMl }: KidneyDoseResult,
  { t, number }: Words,
): string[] {
  return meanDensityGPerMl
    ? [t('note.density', { kidney: t(`kidney.${side}`), density: number(meanDensityGPerMl, 3) })]
    : [];
}

function meanDoseNotes({ totals, cycles }: KidneyDoseReport, { t, say }: Words): string[] {
  const { meanDoseGy, weighting } = totals;
  const formula = say(formulae['total-dose'].expression);
  return [
    ...(meanDoseGy === undefined || weighting === undefined
      ? []
      : [t('note.total', { formula, weighting: t(`weighting.${weighting}`) })]),
    ...(cycles.length > 1 ? [t('note.sum', { count: cycles.length })] : []),
  ];
}

function uncertaintyNotes(
  { side }: KidneyDoseResult,
  uncertainty: ReportedUncertainty | undefined,
  { t, number, say }: Words,
): string[] {
  if (!uncertainty) {
    return [];
  }
  const kidney = t(`kidney.${side}`);
  const parts = uncertainty.components.map(({ label, relativeStandardUncertainty: u, basis }) => {
    const about = { kidney, part: say(label), basis: say(basis.replace(/\.?$/, '.')) };
    return u === undefined
      ? t('note.part', about)
      : t('note.partPercent', { ...about, percent: number(100 * u, 1) });
  });
  const percent = number(100 * uncertainty.relativeStandardUncertainty, 1);
  const whole = uncertainty.isComplete ? 'note.combined' : 'note.combinedAtLeast';
  return [...parts, t(whole, { kidney, percent })];
}

function recoveryNotes({ side, cycles }: KidneyDoseResult, { t, plainNumber }: Words): string[] {
  const kidney = t(`kidney.${side}`);
  return cycles.flatMap(({ course }) => {
    const { fwhmMm, method } = course?.recovery ?? {};
    if (method === 'site-table') {
      return [t('note.siteTable', { kidney })];
    }
    return fwhmMm === undefined ? [] : [t('note.blurred', { kidney, fwhm: plainNumber(fwhmMm) })];
  });
}

function activityNotes(
  { name, administration: { activityMBq } }: KidneyDoseReport['cycles'][number],
  { t, number, say }: Words,
): string[] {
  if (!activityMBq) {
    return [];
  }
  const { value, source, detail } = activityMBq;
  const about = { name: say(name), activity: number(value, 0), origin: t(`origin.${source}`) };
  return [
    detail
      ? t('note.activityDetail', { ...about, detail: say(detail) })
      : t('note.activity', about),
  ];
}

function constantsNote(
  { settings: { radiobiology } }: KidneyDoseReport,
  { t, plainNumber }: Words,
): string {
  return t('note.constants', {
    ratio: plainNumber(radiobiology.alphaBetaGy),
    hours: plainNumber(radiobiology.repairHalfLifeHours),
  });
}

function kineticsNotes({ side, cycles }: KidneyDoseResult, { t, number }: Words): string[] {
  const name = t(`kidney.${side}`);
  return cycles.flatMap(({ cycleIndex, kinetics, leaCatchesideFactor }) => {
    if (!kinetics || leaCatchesideFactor === undefined) {
      return [];
    }
    const { effectiveHalfLifeHours, doseRate, source } = kinetics;
    return [
      t('note.kinetics', {
        kidney:
          cycles.length > 1 ? t('note.ofMap', { kidney: name, number: cycleIndex + 1 }) : name,
        halfLife:
          effectiveHalfLifeHours === undefined
            ? t('note.exponentials', { count: doseRate.length })
            : t('note.halfLife', { hours: number(effectiveHalfLifeHours, 1) }),
        origin: t(`origin.${source}`),
        factor: number(leaCatchesideFactor, 4),
      }),
    ];
  });
}
