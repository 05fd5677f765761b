import type { DoseVolume } from '../dose';
import { doseInterpolator } from '../dose/doseInterpolator';
import { indexToIndexMatrix } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/**
 * Mean of a map over contours that lie inside each other, read at the centres of their voxels: fast
 * enough for every stroke, and right for the ratio of two contours of one kidney.
 * @param contours 1 inside, on one grid, the widest first
 * @param shiftMm how far they are moved first, LPS
 * @returns in the order of the contours; undefined where no voxel lies in the map
 */
export function meanDoses(
  contours: readonly Labelmap[],
  dose: DoseVolume,
  shiftMm: Vec3 = [0, 0, 0],
): (number | undefined)[] {
  const [{ dimensions, imagePositionPatient, ...grid }] = contours;
  const moved = imagePositionPatient.map((v, n) => v + shiftMm[n]) as Vec3;
  const m = indexToIndexMatrix({ ...grid, dimensions, imagePositionPatient: moved }, dose);
  const at = doseInterpolator(dose);
  const masks = contours.map(({ data }) => data);
  const [widest] = masks;
  const sums = masks.map(() => 0);
  const voxels = masks.map(() => 0);
  const [nx, ny] = dimensions;
  for (let n = 0; n < widest.length; n++) {
    if (widest[n] === 0) {
      continue;
    }
    const i = n % nx;
    const j = Math.floor(n / nx) % ny;
    const k = Math.floor(n / (nx * ny));
    const value = at(
      m[0] * i + m[1] * j + m[2] * k + m[3],
      m[4] * i + m[5] * j + m[6] * k + m[7],
      m[8] * i + m[9] * j + m[10] * k + m[11],
    );
    // Unknown outside the map.
    if (value === value) {
      for (let inside = 0; inside < masks.length && masks[inside][n] === 1; inside++) {
        sums[inside] += value;
        voxels[inside] += 1;
      }
    }
  }
  return sums.map((sum, inside) => (voxels[inside] > 0 ? sum / voxels[inside] : undefined));
}
