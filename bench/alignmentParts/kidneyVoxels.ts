import { indexToPatient } from '../../src/volume';
import type { Vec3, Volume } from '../../src/volume/types';

/** Centres of all voxels labelled 1 or 2, LPS mm. */
export function kidneyVoxels(labels: Volume): Vec3[] {
  const [nx, ny] = labels.dimensions;
  const points: Vec3[] = [];
  for (let n = 0; n < labels.data.length; n++) {
    if (labels.data[n] === 1 || labels.data[n] === 2) {
      const index: Vec3 = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      points.push(indexToPatient(labels, index));
    }
  }
  return points;
}
