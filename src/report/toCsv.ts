import { quantities } from '../quantities/quantities';
import type {
  ActivityCourse,
  KidneyNumbers,
  KineticsUsed,
  ReportedUncertainty,
} from '../quantities/kidneyNumbers';
import type { Quantity } from '../quantities/quantity';
import type {
  ContourProvenance,
  KidneyDoseReport,
  KidneyDoseResult,
  StructureDoseResult,
  TherapyCycleDose,
} from './kidneyDoseReport';
import { csvField } from '../numbers';

type Cell = string | number | undefined;
/** A kidney, or a structure, which has no side; what is told of the contours is of the kidneys'. */
type Row = KidneyNumbers &
  Partial<Omit<StructureDoseResult, keyof KidneyNumbers>> & {
    side?: KidneyDoseResult['side'];
    roiName: string;
  };
type Column = [header: string, read: (row: Row, report: KidneyDoseReport) => Cell];

/**
 * Column by column; docs/reference/csv-columns.md lists them. New columns go to the end, none is
 * ever renamed.
 */
const columns: Column[] = [
  ['schema_version', (_, { schemaVersion }) => schemaVersion],
  ['created_at', (_, { createdAt }) => createdAt],
  ['patient_id', (_, { provenance }) => provenance.patient.patientID],
  ['study_instance_uid', (_, { provenance }) => provenance.study.studyInstanceUID],
  ['study_date', (_, { provenance }) => provenance.study.studyDate],
  ['ct_series_instance_uid', (_, { provenance }) => provenance.ct.seriesInstanceUID],
  ['side', ({ side }) => side],
  ['roi_name', ({ roiName }) => roiName],
  ['contour_status', ofContours(({ status }) => status)],
  ['contour_convention', ofContours(({ convention }) => convention)],
  ['review_status', ofContours(({ review }) => review.status)],
  ['reviewer', ofContours(({ review }) => review.reviewerName)],
  ofQuantity(quantities.volume),
  ofQuantity(quantities.mass),
  ['mass_method', ({ massMethod }) => massMethod],
  ofQuantity(quantities.coverage),
  ofQuantity(quantities.meanDose),
  ofQuantity(quantities.uncertainty),
  ['uncertainty_complete', ({ uncertainty }) => uncertainty && String(uncertainty.isComplete)],
  ['median_dose_Gy', ({ dose }) => dose?.medianDoseGy],
  ofQuantity(quantities.doseSpread),
  ofQuantity(quantities.minimumDose),
  ofQuantity(quantities.maximumDose),
  ofQuantity(quantities.d98),
  ofQuantity(quantities.d50),
  ofQuantity(quantities.d2),
  ['Vx_doses_Gy', ({ dose }) => list(dose?.volumesAtDose.map(({ doseGy }) => doseGy))],
  ['Vx_volumes_ml', ({ dose }) => list(dose?.volumesAtDose.map(({ volumeMl }) => volumeMl))],
  ['cycles', ({ cycles }) => cycles.length],
  ['cycle_mean_doses_Gy', ({ cycles }) => list(cycles.map(({ meanDoseGy }) => meanDoseGy))],
  [
    'cycle_activities_MBq',
    (_, report) =>
      list(report.cycles.map(({ administration }) => administration.activityMBq?.value)),
  ],
  [
    'cycle_activity_sources',
    (_, report) =>
      list(report.cycles.map(({ administration }) => administration.activityMBq?.source)),
  ],
  ofQuantity(quantities.dosePerActivity),
  ofQuantity(quantities.biologicallyEffectiveDose),
  ofQuantity(quantities.equivalentDose2Gy),
  ['alpha_beta_Gy', (row, report) => repairOf(row, report)?.alphaBetaGy],
  ['repair_half_life_h', (row, report) => repairOf(row, report)?.repairHalfLifeHours],
  [
    'effective_half_lives_h',
    ({ cycles }) => list(cycles.map(({ kinetics }) => kinetics?.effectiveHalfLifeHours)),
  ],
  ['bed_methods', ({ cycles }) => list(cycles.map(({ kinetics }) => kinetics?.method))],
  ['model', ofContours(({ model }) => model?.name)],
  ['model_version', ofContours(({ model }) => model?.version)],
  ['model_sha256', ofContours(({ model }) => model?.sha256)],
  ['software', (_, { provenance }) => `${provenance.software.name} ${provenance.software.version}`],
  [
    'findings',
    ({ side, name }, { findings }) =>
      list(
        findings
          .filter((one) => one.structure === name && (one.side ?? side) === side)
          .map(({ code }) => code),
      ),
  ],
  ['model_refine_sha256', ofContours(({ model }) => model?.refineSha256)],
  ofQuantity(quantities.timeIntegratedActivity),
  ofQuantity(quantities.timeIntegratedActivityCoefficient),
  ofQuantity(quantities.effectiveHalfLife),
  ofQuantity(quantities.extrapolatedShare),
  ['curve_models', ({ cycles }) => list(cycles.map(({ course }) => course?.model))],
  ['curve_terms', ({ cycles }) => list(cycles.map(({ kinetics }) => termsOf(kinetics)))],
  [
    'curve_relative_scatters',
    ({ cycles }) => list(cycles.map(({ course }) => course?.relativeScatter)),
  ],
  ['time_points_h', ofTimePoints(({ hours }) => hours)],
  ['time_point_activities_MBq', ofTimePoints(({ activityMBq }) => activityMBq)],
  ['time_points_used', ofTimePoints(({ isUsed }) => (isUsed ? 'yes' : 'no'))],
  ofQuantity(quantities.meanDoseRecovered),
  ofQuantity(quantities.recoveryCoefficient),
  ['recovery_fwhm_mm', ({ cycles }) => list(cycles.map(({ course }) => course?.recovery?.fwhmMm))],
  ['therapy_cycles', ofTherapy(({ cycle }) => cycle)],
  ['therapy_cycle_mean_doses_Gy', ofTherapy((_, kidney) => kidney.meanDoseGy)],
  ['therapy_cycle_BEDs_Gy', ofTherapy((_, kidney) => kidney.biologicallyEffectiveDoseGy)],
  ofQuantity(quantities.therapyMeanDose),
  ofQuantity(quantities.therapyBiologicallyEffectiveDose),
  ofQuantity(quantities.uncertaintyRecovered),
  ['uncertainty_recovered_complete', ({ uncertaintyRecovered: u }) => u && String(u.isTotal)],
  ['uncertainty_parts', ({ uncertainty }) => uncertainty && partsOf(uncertainty)],
  [
    'uncertainty_recovered_parts',
    ({ uncertaintyRecovered }) => uncertaintyRecovered && partsOf(uncertaintyRecovered),
  ],
  [
    'uncertainty_dominant',
    ({ uncertainty, uncertaintyRecovered }) => (uncertaintyRecovered ?? uncertainty)?.dominant,
  ],
  ofQuantity(quantities.biologicallyEffectiveDoseUncertainty),
  ofQuantity(quantities.dosePerActivityUncertainty),
  ofQuantity(quantities.spreadMinimum),
  ofQuantity(quantities.spreadMaximum),
  ['structure_kind', ({ kind }) => kind],
  ['structure_code', ({ code }) => code && `${code.scheme} ${code.value} ${code.meaning}`],
];

/** Names of the columns, in order. */
export const csvHeader: readonly string[] = columns.map(([header]) => header);

/**
 * The report as comma-separated values (RFC 4180: CRLF, quotes doubled): a header and one row a
 * kidney, then one a structure. The header is the same for every report; lists (V_x, cycles,
 * findings) stand in one cell, parted by "; ". Numbers have a point and up to six digits; empty
 * means not known. The patient's name is not in it.
 */
export function toCsv(report: KidneyDoseReport): string {
  const rows = [
    csvHeader,
    ...rowsOf(report).map((row) => columns.map(([, read]) => csvField(read(row, report)))),
  ];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

function rowsOf({ kidneys, structures = [] }: KidneyDoseReport): Row[] {
  return [...kidneys, ...structures.map((one) => ({ ...one, roiName: one.name }))];
}

/** Of the kidneys' contours; nothing in the row of a structure. */
function ofContours(read: (contours: ContourProvenance) => Cell): Column[1] {
  return ({ kind }, { provenance }) => (kind ? undefined : read(provenance.contours));
}

/** What a BED rests on. */
function repairOf({ kind, repair }: Row, { settings }: KidneyDoseReport) {
  return kind ? repair : settings.radiobiology;
}

function ofQuantity({ csvColumn, read }: { csvColumn: string } & Pick<Quantity, 'read'>): Column {
  return [csvColumn, read];
}

/** Of each cycle of the therapy that has this kidney. */
function ofTherapy(
  read: (cycle: TherapyCycleDose, kidney: TherapyCycleDose['kidneys'][number]) => Cell,
): Column[1] {
  return ({ side }, { therapy }) =>
    list(
      therapy?.cycles.flatMap((cycle) =>
        cycle.kidneys.filter((one) => one.side === side).map((kidney) => read(cycle, kidney)),
      ),
    );
}

/** Cycles are parted by " | ", the time points of one by ", ". */
function ofTimePoints(read: (point: ActivityCourse['timePoints'][number]) => Cell): Column[1] {
  return ({ cycles }) =>
    cycles.some(({ course }) => course)
      ? cycles
          .map(
            ({ course }) => course?.timePoints.map((point) => plain(read(point))).join(', ') ?? '',
          )
          .join(' | ')
      : undefined;
}

/** "amplitude exp(-rate t)" of each term, MBq and per hour; of fitted curves only. */
function termsOf(kinetics: KineticsUsed | undefined): string | undefined {
  return kinetics?.source === 'fitted'
    ? kinetics.doseRate
        .map(
          ({ amplitude, lambdaPerHour }) => `${plain(amplitude)} exp(-${plain(lambdaPerHour)} t)`,
        )
        .join(' + ')
    : undefined;
}

/** Each part with its relative standard uncertainty; empty where it is not stated. */
function partsOf({ components }: ReportedUncertainty): string {
  return components
    .map(({ id, relativeStandardUncertainty: u }) => `${id} ${plain(u)}`.trim())
    .join('; ');
}

function list(values: readonly Cell[] | undefined): string | undefined {
  return values?.map(plain).join('; ');
}

function plain(value: Cell): string {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '';
  }
  return value ?? '';
}
