import type { DoseVolume } from '../dose';
import type { RecoverySource } from '../recovery';
import { voxelVolumeMl } from '../volume';
import type { Labelmap } from '../volume';
import type { ContourReading } from './contourReading';
import { meanDoses } from './meanDoses';
import { recoveryCoefficients } from './recoveryCoefficients';

/**
 * Volume of a contour, its mean dose and its recovery coefficient in each map.
 * @param contour 1 inside
 * @param sources of the recovery, map by map; undefined where the dose of a map is not recovered
 */
export function readContour(
  contour: Labelmap,
  doses: readonly DoseVolume[],
  sources: readonly (RecoverySource | undefined)[],
): ContourReading {
  const voxels = contour.data.reduce((sum, value) => sum + value, 0);
  return {
    volumeMl: voxels * voxelVolumeMl(contour),
    meanDosesGy: meanDoses(contour, doses),
    recoveryCoefficients: recoveryCoefficients(contour, doses, sources),
  };
}
