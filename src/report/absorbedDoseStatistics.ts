import {
  cumulativeDvh,
  differentialDvh,
  doseAtVolumeFraction,
  volumeFractionAtDose,
} from '../dose';
import type { DoseVolumeHistogram, StructureMeasurement } from '../dose';
import type { AbsorbedDoseStatistics, ReportDvh } from '../quantities/kidneyNumbers';

/** Points of a plotted histogram: at most twice, at least this many where the dose has a range. */
const plotSteps = 128;

/**
 * The dose numbers of one structure; undefined where no part of it has a known dose.
 * @param volumeAtDosesGy doses x of V_x, Gy
 */
export function absorbedDoseStatistics(
  { dose, dvh }: StructureMeasurement,
  volumeAtDosesGy: readonly number[],
): AbsorbedDoseStatistics | undefined {
  if (
    !dvh ||
    dose?.meanDoseGy === undefined ||
    dose.standardDeviationGy === undefined ||
    dose.minDoseGy === undefined ||
    dose.maxDoseGy === undefined
  ) {
    return undefined;
  }
  const d50Gy = doseAtVolumeFraction(dvh, 0.5);
  return {
    coverageFraction: dose.coverageFraction,
    meanDoseGy: dose.meanDoseGy,
    medianDoseGy: d50Gy,
    standardDeviationGy: dose.standardDeviationGy,
    minDoseGy: dose.minDoseGy,
    maxDoseGy: dose.maxDoseGy,
    d98Gy: doseAtVolumeFraction(dvh, 0.98),
    d50Gy,
    d2Gy: doseAtVolumeFraction(dvh, 0.02),
    volumesAtDose: volumeAtDosesGy.map((doseGy) => {
      const volumeFraction = volumeFractionAtDose(dvh, doseGy);
      return { doseGy, volumeFraction, volumeMl: volumeFraction * dvh.totalVolumeMl };
    }),
    dvh: plottedDvh(dvh),
  };
}

function plottedDvh(dvh: DoseVolumeHistogram): ReportDvh {
  // Whole bins to a step, so that no bin is cut.
  const bins = Math.max(1, dvh.maxDoseGy / dvh.binWidthGy);
  const stepGy = dvh.binWidthGy * 2 ** Math.max(0, Math.floor(Math.log2(bins / plotSteps)));
  const { dosesGy, volumeFractions } = cumulativeDvh(dvh, stepGy);
  return {
    dosesGy,
    cumulativeFractions: volumeFractions,
    differentialVolumesMl: differentialDvh(dvh, stepGy).volumesMl,
  };
}
