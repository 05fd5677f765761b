import { describeSerialFinding, serialBiologicallyEffectiveDose } from '../../src/serial';
import { structureDose } from '../../src/report';
import type { StructureDose } from '../../src/report';
import type { SerialDose, SerialFinding, SerialOrgan } from '../../src/serial';
import { serialCertainty } from './serialCertainty';
import type { CertaintySettings } from './serialCertainty';
import type { SessionContours } from './sessionContours';
import type {
  ReportedCycle,
  ReportedFinding,
  ReportedOrgan,
  ReportedStructure,
} from './serialReport';

/** Names of the files that go with a cycle. */
export interface CycleFiles {
  rtDose: string;
  /** By SeriesInstanceUID of the CT. */
  rtStructs: ReadonlyMap<string, string>;
}

/**
 * One cycle as report.json tells it.
 * @param contours by SeriesInstanceUID of the CT
 */
export function reportCycle(
  dose: SerialDose,
  contours: ReadonlyMap<string, SessionContours>,
  { rtDose, rtStructs }: CycleFiles,
  configuration: CertaintySettings,
): ReportedCycle {
  const { cycle, administration, kidneys, timePoints, methods, findings } = dose.summary;
  const reference = timePoints.find(({ id }) => id === dose.summary.referenceTimePoint);
  const { bands } = contours.get(reference?.ctSeriesInstanceUID ?? '') ?? {};
  const certainty = serialCertainty(dose, bands, configuration);
  return {
    cycle,
    administration,
    kidneys: kidneys.map((kidney) => ({
      side: kidney.side,
      ...reportOrgan(kidney),
      biologicallyEffectiveDoseGy: serialBiologicallyEffectiveDose(
        kidney,
        configuration.radiobiology,
      ),
      ...certainty[kidney.side],
    })),
    structures: (dose.summary.structures ?? []).map((structure) =>
      reportStructure(structureDose(structure, dose.summary, configuration)),
    ),
    sessions: timePoints.map((point) => {
      const rtStruct = rtStructs.get(point.ctSeriesInstanceUID ?? '');
      return { ...point, ...(rtStruct && { rtStruct }) };
    }),
    rtDose,
    methods,
    findings: [
      ...findings.map(reportFinding),
      ...timePoints.flatMap(({ id, ctSeriesInstanceUID }) =>
        (contours.get(ctSeriesInstanceUID ?? '')?.findings ?? []).map((finding) => ({
          ...finding,
          timePoint: id,
        })),
      ),
    ],
  };
}

function reportOrgan(kidney: SerialOrgan): ReportedOrgan {
  const { volumeMl, massG, meanDoseGy, meanDoseVoxelwiseGy, model, curve, recovery } = kidney;
  const coefficient = kidney.timeIntegratedActivityCoefficientH;
  return {
    volumeMl,
    massG,
    meanDoseGy,
    ...(meanDoseVoxelwiseGy !== undefined && { meanDoseVoxelwiseGy }),
    ...(recovery && {
      meanDoseRecoveredGy: recovery.meanDoseRecoveredGy,
      recoveryCoefficient: recovery.recoveryCoefficient,
      ...(recovery.fwhmMm !== undefined && { fwhmMm: recovery.fwhmMm }),
    }),
    timeIntegratedActivityMBqH: kidney.timeIntegratedActivityMBqH,
    ...(coefficient !== undefined && { timeIntegratedActivityCoefficientH: coefficient }),
    effectiveHalfLifeHours: kidney.effectiveHalfLifeHours,
    model,
    extrapolatedShare: curve.extrapolatedShare,
    timePoints: kidney.timePoints.map(({ id, hours, activityMBq }) => ({
      hours,
      activityMBq,
      session: id,
    })),
    models: kidney.models.map(
      ({ model: name, timeIntegratedActivity, effectiveHalfLifeHours, aicc }) => ({
        model: name,
        timeIntegratedActivityMBqH: timeIntegratedActivity,
        effectiveHalfLifeHours,
        ...(aicc !== undefined && { aicc }),
      }),
    ),
  };
}

/** Uncorrected first, as a kidney. */
function reportStructure({ serial, repair, ...dose }: StructureDose): ReportedStructure {
  const { name, kind, code, referenceTimePoint } = serial;
  return {
    name,
    kind,
    ...(code && { code }),
    referenceSession: referenceTimePoint,
    ...reportOrgan(serial),
    ...(repair && { ...repair }),
    ...dose,
  };
}

function reportFinding(finding: SerialFinding): ReportedFinding {
  const { code, side, structure, timePoint, text } = finding;
  const { severity, next } = describeSerialFinding(finding);
  return {
    code,
    severity,
    ...(side && { side }),
    ...(structure !== undefined && { structure }),
    ...(timePoint && { timePoint }),
    what: text,
    next,
  };
}
