import { kidneySides } from '../../labels';
import type { KidneySide } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import type { SliceLabels } from '../measuring/createMeasurement';

/**
 * Centroid of each kidney that has a voxel, LPS mm.
 * @param labels of slice k, row by row; null where there is none
 */
export function kidneyCentres(
  geometry: VolumeGeometry,
  labels: (k: number) => SliceLabels,
): Partial<Record<KidneySide, Vec3>> {
  const [nx, , nz] = geometry.dimensions;
  // Sums of i, j, k and the number of voxels, by label.
  const sums = new Map<number, [number, number, number, number]>(
    kidneySides.map(({ label }) => [label, [0, 0, 0, 0]]),
  );
  for (let k = 0; k < nz; k++) {
    labels(k)?.forEach((label, n) => {
      const sum = label > 0 ? sums.get(label) : undefined;
      if (sum) {
        sum[0] += n % nx;
        sum[1] += Math.floor(n / nx);
        sum[2] += k;
        sum[3] += 1;
      }
    });
  }
  return Object.fromEntries(
    kidneySides.flatMap(({ side, label }) => {
      const [i, j, k, count] = sums.get(label)!;
      return count > 0 ? [[side, indexToPatient(geometry, [i / count, j / count, k / count])]] : [];
    }),
  );
}
