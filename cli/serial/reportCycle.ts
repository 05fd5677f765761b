import { describeSerialFinding, serialBiologicallyEffectiveDose } from '../../src/serial';
import type { RepairConstants, SerialDose, SerialFinding, SerialKidney } from '../../src/serial';
import { serialCertainty } from './serialCertainty';
import type { CertaintySettings } from './serialCertainty';
import type { SessionContours } from './sessionContours';
import type { ReportedCycle, ReportedFinding, ReportedKidney } from './serialReport';

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
      ...reportKidney(kidney, configuration.radiobiology),
      ...certainty[kidney.side],
    })),
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

function reportKidney(kidney: SerialKidney, repair: RepairConstants): ReportedKidney {
  const { side, volumeMl, massG, meanDoseGy, meanDoseVoxelwiseGy, model, curve, recovery } = kidney;
  const coefficient = kidney.timeIntegratedActivityCoefficientH;
  return {
    side,
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
    biologicallyEffectiveDoseGy: serialBiologicallyEffectiveDose(kidney, repair),
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

function reportFinding(finding: SerialFinding): ReportedFinding {
  const { code, side, timePoint, text } = finding;
  const { severity, next } = describeSerialFinding(finding);
  return {
    code,
    severity,
    ...(side && { side }),
    ...(timePoint && { timePoint }),
    what: text,
    next,
  };
}
