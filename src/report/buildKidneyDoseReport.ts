import type { SiteConfiguration } from '../configuration';
import type { StoredCycles } from '../cycles';
import { equivalentDose2Gy } from '../dose';
import type { DoseRateTerm, StructureMeasurement } from '../dose';
import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import type { KidneySide, KidneySideDefinition } from '../labels';
import { absorbedDoseStatistics } from './absorbedDoseStatistics';
import { biologyFindings } from './biologyFindings';
import { doseReportFindings } from './doseReportFindings';
import { isAbsorbedDose } from './isAbsorbedDose';
import type { ContourMeasurement } from '../uncertainty';
import { formulae } from '../quantities/formulae';
import type { KidneyCycle, KidneyTotals } from '../quantities/kidneyNumbers';
import { gaugeReadings } from './gaugeReadings';
import { kidneyCertainty } from './kidneyCertainty';
import { kidneyCycle } from './kidneyCycle';
import { reportPatientCycles } from './reportPatientCycles';
import { serialContourFindings } from './serialContourFindings';
import { serialReportFinding } from './serialReportFinding';
import { structureResult } from './structureResult';
import { therapyDose } from './therapyDose';
import type { OtherCycles } from './therapyDose';
import { therapyFindings } from './therapyFindings';
import type {
  CycleDescription,
  KidneyDoseReport,
  KidneyDoseResult,
  ReportFinding,
  ReportProvenance,
  StructureDoseResult,
} from './kidneyDoseReport';
import { usedFormulae } from './usedFormulae';
import { withSerialAdministration } from './withSerialAdministration';
import { withTherapy } from './withTherapy';

type PerSide<T> = Partial<Record<KidneySide, T>>;

export interface BuildKidneyDoseReportInput {
  /** Of the contours as they are now. */
  measurements: Record<KidneySide, StructureMeasurement>;
  /** Of the contours as the network drew them, where they have been edited since. */
  automatic?: PerSide<StructureMeasurement>;
  /** Of the contours as they are now: how dose and recovery follow them. */
  contours?: PerSide<ContourMeasurement>;
  /** One for each map of the dose sampler, in its order; empty without a dose map. */
  cycles: readonly CycleDescription[];
  /** Time course of the dose rate by cycle, where it is known for the patient. */
  kinetics?: readonly (PerSide<readonly DoseRateTerm[]> | undefined)[];
  /** Of the same therapy, for the sum over the cycles. */
  otherCycles?: OtherCycles;
  /** Of the same patient, from stored objects, for the table of the patient's cycles. */
  storedCycles?: StoredCycles;
  configuration: SiteConfiguration;
  provenance: ReportProvenance;
  /** Of contours and input; those of the dose are added. */
  findings: readonly ReportFinding[];
  createdAt: Date;
}

/**
 * The complete result of both kidneys from what was measured.
 * @throws INVALID_ARGUMENT if cycles and dose maps do not agree in number, an administered activity
 *   is not positive, or kinetics have no meaning.
 */
export function buildKidneyDoseReport(given: BuildKidneyDoseReportInput): KidneyDoseReport {
  const input = { ...given, cycles: given.cycles.map(withSerialAdministration) };
  const { configuration, cycles, measurements } = input;
  for (const { name, administration } of cycles) {
    const activity = administration.activityMBq?.value;
    if (activity !== undefined && !(activity > 0 && activity < Infinity)) {
      throw invalid(
        `The administered activity of ${name} is ${activity} MBq.`,
        'Enter an activity above 0.',
      );
    }
  }
  const kidneysOfMaps = kidneySides.map((side) => kidneyResult(side, input));
  const therapy = therapyDose({
    kidneys: kidneysOfMaps,
    cycles,
    others: input.otherCycles ?? { summaries: [], withoutDose: [] },
    radiobiology: configuration.radiobiology,
  });
  const kidneys = kidneysOfMaps.map((kidney) => withTherapy(kidney, therapy, configuration));
  const totals = totalsOf(kidneys);
  const structures = structuresOf(cycles, configuration);
  const report: KidneyDoseReport = {
    schema: 'kidney-dose-report',
    schemaVersion: 1,
    createdAt: input.createdAt.toISOString(),
    provenance: structuredClone(input.provenance),
    cycles: cycles.map((cycle) => structuredClone(cycle)),
    settings: {
      radiobiology: { ...configuration.radiobiology },
      density: structuredClone(configuration.density),
    },
    kidneys,
    ...(structures.length > 0 && { structures }),
    totals,
    ...(therapy && { therapy }),
    findings: [
      ...input.findings,
      ...cycles.flatMap(({ serial }) => serial?.findings.map(serialReportFinding) ?? []),
      ...serialContourFindings(kidneys, cycles),
      ...doseReportFindings(measurements),
      ...biologyFindings(kidneys, cycles),
      ...therapyFindings(therapy),
    ],
    formulae: usedFormulae({ kidneys, totals, cycles }).map((id) => ({ id, ...formulae[id] })),
  };
  return input.storedCycles
    ? { ...report, patientCycles: reportPatientCycles(report, input.storedCycles, configuration) }
    : report;
}

function structuresOf(
  cycles: readonly CycleDescription[],
  configuration: SiteConfiguration,
): StructureDoseResult[] {
  return cycles.flatMap(({ serial }, cycleIndex) =>
    (serial?.structures ?? []).map((structure) =>
      structureResult(structure, { cycleIndex, summary: serial! }, configuration),
    ),
  );
}

function kidneyResult(
  { side, displayName, color }: KidneySideDefinition,
  input: BuildKidneyDoseReportInput,
): KidneyDoseResult {
  const { configuration } = input;
  const measured = input.measurements[side];
  const { voxels, volumeMl, massG } = measured;
  const dose = absorbedDoseStatistics(measured, configuration.volumeAtDosesGy);
  const automatic = input.automatic?.[side];
  const cycles = dose ? cyclesOf(side, input) : [];
  const sums = dose && sumOfCycles(cycles, configuration.radiobiology.alphaBetaGy);
  return {
    side,
    roiName: configuration.structureNames[side],
    displayName,
    color: [...color],
    voxels,
    volumeMl,
    ...(voxels > 0 &&
      massG !== undefined && {
        massG,
        meanDensityGPerMl: massG / volumeMl,
        massMethod: configuration.density.method,
      }),
    cycles,
    gauges: gaugeReadings(
      {
        'absorbed-dose': input.cycles.every(isAbsorbedDose) ? dose?.meanDoseGy : undefined,
        'biologically-effective-dose': sums?.biologicallyEffectiveDoseGy,
        'equivalent-dose-2gy': sums?.equivalentDose2GyGy,
      },
      configuration.limits,
    ),
    ...(dose && {
      dose,
      ...sums,
      ...kidneyCertainty({ side, volumeMl, cycles }, input),
    }),
    ...(automatic && {
      automatic: {
        volumeMl: automatic.volumeMl,
        dose: absorbedDoseStatistics(automatic, configuration.volumeAtDosesGy),
      },
    }),
  };
}

function cyclesOf(
  side: KidneySide,
  { measurements, cycles, kinetics, configuration, contours }: BuildKidneyDoseReportInput,
): KidneyCycle[] {
  const means = measurements[side].dose?.mapMeanDosesGy ?? [];
  const contour = contours?.[side]?.contour;
  if (means.length !== cycles.length) {
    throw invalid(
      `${means.length} dose maps were measured, but ${cycles.length} cycles are described.`,
      'Choose the dose maps again.',
    );
  }
  return means.map((meanDoseGy, cycleIndex) =>
    kidneyCycle({
      cycleIndex,
      // Interpolation of noise around 0 must not leave a dose below 0 for the linear-quadratic
      // model.
      meanDoseGy: Math.max(0, meanDoseGy),
      administeredActivityMBq: cycles[cycleIndex].administration.activityMBq?.value,
      isAbsorbedDose: isAbsorbedDose(cycles[cycleIndex]),
      serial: cycles[cycleIndex].serial?.kidneys.find((kidney) => kidney.side === side),
      ...(contour && {
        contour: {
          meanDoseGy,
          recoveryCoefficient: contour.own.recoveryCoefficients[cycleIndex],
        },
      }),
      doseRate: kinetics?.[cycleIndex]?.[side],
      radiobiology: configuration.radiobiology,
    }),
  );
}

function sumOfCycles(cycles: readonly KidneyCycle[], alphaBetaGy: number) {
  const sum = (read: (cycle: KidneyCycle) => number) =>
    cycles.reduce((total, cycle) => total + read(cycle), 0);
  const doses = cycles.flatMap((cycle) => cycle.biologicallyEffectiveDoseGy ?? []);
  const biologicallyEffectiveDoseGy = doses.reduce((total, dose) => total + dose, 0);
  const activities = cycles.flatMap(({ administeredActivityMBq }) => administeredActivityMBq ?? []);
  const activityMBq = activities.reduce((total, activity) => total + activity, 0);
  return {
    ...(cycles.length > 0 &&
      activities.length === cycles.length && {
        dosePerActivityGyPerGBq: sum((cycle) => cycle.meanDoseGy) / (activityMBq / 1000),
      }),
    // A sum that leaves out a cycle would read as the whole.
    ...(doses.length === cycles.length && {
      biologicallyEffectiveDoseGy,
      equivalentDose2GyGy: equivalentDose2Gy(biologicallyEffectiveDoseGy, alphaBetaGy),
    }),
  };
}

function totalsOf(kidneys: readonly KidneyDoseResult[]): KidneyTotals {
  const present = kidneys.filter(({ voxels }) => voxels > 0);
  const sum = (read: (kidney: KidneyDoseResult) => number) =>
    present.reduce((total, kidney) => total + read(kidney), 0);
  const isMassKnown = present.length > 0 && present.every(({ massG }) => massG !== undefined);
  const isDoseKnown = present.length > 0 && present.every(({ dose }) => dose !== undefined);
  const weight = (kidney: KidneyDoseResult) => (isMassKnown ? kidney.massG! : kidney.volumeMl);
  return {
    volumeMl: sum(({ volumeMl }) => volumeMl),
    ...(isMassKnown && { massG: sum(({ massG }) => massG!) }),
    ...(isDoseKnown && {
      meanDoseGy: sum((kidney) => kidney.dose!.meanDoseGy * weight(kidney)) / sum(weight),
      weighting: isMassKnown ? 'mass' : 'volume',
    }),
  };
}

function invalid(why: string, next: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The dose report cannot be made.',
    why,
    next,
  });
}
