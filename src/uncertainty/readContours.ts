import type { DoseVolume } from '../dose';
import type { RecoverySource } from '../recovery';
import { voxelVolumeMl } from '../volume';
import type { Labelmap } from '../volume';
import type { ContourReading } from './contourReading';
import { meanDoses } from './meanDoses';
import { recoveryCoefficients } from './recoveryCoefficients';

/**
 * Volume of each contour, its mean dose and its recovery coefficient in each map.
 * @param contours 1 inside, on one grid, the widest first and each inside the one before
 * @param sources of the recovery, map by map; undefined where the dose of a map is not recovered
 */
export function readContours(
  contours: readonly Labelmap[],
  doses: readonly DoseVolume[],
  sources: readonly (RecoverySource | undefined)[],
): ContourReading[] {
  const means = doses.map((dose) => meanDoses(contours, dose));
  return contours.map((contour, n) => ({
    volumeMl: voxelsOf(contour) * voxelVolumeMl(contour),
    meanDosesGy: means.map((ofMap) => ofMap[n]),
    recoveryCoefficients: recoveryCoefficients(contour, doses, sources),
  }));
}

function voxelsOf({ data }: Labelmap): number {
  let voxels = 0;
  for (let n = 0; n < data.length; n++) {
    voxels += data[n];
  }
  return voxels;
}
