import { indexToPatient } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume/types';

/**
 * Centre of a structure: the mean of its voxel centres, LPS mm; undefined where no voxel has the
 * label.
 * @param labels voxels [i + nx * (j + ny * k)]: a labelmap, or components
 */
export function labelCentroid(
  labels: VolumeGeometry & { data: Uint8Array | Int32Array },
  label: number,
): Vec3 | undefined {
  const [nx, ny, nz] = labels.dimensions;
  const sums: Vec3 = [0, 0, 0];
  let count = 0;
  for (let k = 0; k < nz; k++) {
    const slice = labels.data.subarray(nx * ny * k, nx * ny * (k + 1));
    // A native search finds most slices empty.
    for (let n = slice.indexOf(label); n >= 0 && n < slice.length; n++) {
      if (slice[n] === label) {
        count++;
        sums[0] += n % nx;
        sums[1] += Math.floor(n / nx);
        sums[2] += k;
      }
    }
  }
  return count === 0 ? undefined : indexToPatient(labels, sums.map((sum) => sum / count) as Vec3);
}
