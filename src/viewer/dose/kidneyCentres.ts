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
  const sums = kidneySides.map(() => [0, 0, 0, 0]);
  for (let k = 0; k < geometry.dimensions[2]; k++) {
    const slice = labels(k);
    if (slice) {
      kidneySides.forEach(({ label }, n) => addVoxels(slice, label, geometry, k, sums[n]));
    }
  }
  return Object.fromEntries(
    kidneySides.flatMap(({ side }, n) => {
      const [i, j, k, count] = sums[n];
      return count > 0 ? [[side, indexToPatient(geometry, [i / count, j / count, k / count])]] : [];
    }),
  );
}

/**
 * Adds the indices of all voxels with a label in slice k, and their number: this runs on the
 * viewer's thread, so what lies before and after them is left to a native search.
 * @param sums of i, j, k and the number of voxels; changed
 */
function addVoxels(
  slice: Uint8Array,
  label: number,
  { dimensions: [nx] }: VolumeGeometry,
  k: number,
  sums: number[],
): void {
  const last = slice.lastIndexOf(label);
  for (let n = slice.indexOf(label); n >= 0 && n <= last; n++) {
    if (slice[n] === label) {
      sums[0] += n % nx;
      sums[1] += Math.floor(n / nx);
      sums[2] += k;
      sums[3]++;
    }
  }
}
