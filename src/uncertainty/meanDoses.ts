import type { DoseVolume } from '../dose';
import { doseInterpolator } from '../dose/doseInterpolator';
import { indexToIndexMatrix } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/**
 * Mean of each map over the voxels of a contour, read at their centres: fast enough for every
 * stroke, and right for the ratio of two contours of one kidney.
 * @param contour 1 inside
 * @param shiftMm how far the contour is moved first, LPS
 * @returns map by map; undefined where no voxel lies in the map
 */
export function meanDoses(
  contour: Labelmap,
  doses: readonly DoseVolume[],
  shiftMm: Vec3 = [0, 0, 0],
): (number | undefined)[] {
  const imagePositionPatient = contour.imagePositionPatient.map((v, n) => v + shiftMm[n]) as Vec3;
  const placed = { ...contour, imagePositionPatient };
  return doses.map((dose) => meanDose(placed, dose));
}

function meanDose(contour: Labelmap, dose: DoseVolume): number | undefined {
  const m = indexToIndexMatrix(contour, dose);
  const at = doseInterpolator(dose);
  const { data } = contour;
  const [nx, ny] = contour.dimensions;
  let sum = 0;
  let voxels = 0;
  for (let n = data.indexOf(1); n >= 0; n = data.indexOf(1, n + 1)) {
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const value = at(
      m[0] * i + m[1] * j + m[2] * k + m[3],
      m[4] * i + m[5] * j + m[6] * k + m[7],
      m[8] * i + m[9] * j + m[10] * k + m[11],
    );
    if (value === value) {
      sum += value;
      voxels += 1;
    }
  }
  return voxels > 0 ? sum / voxels : undefined;
}
