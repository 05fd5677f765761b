import { labelBounds } from '../labels';
import { indexToPatientMatrix, transformPoint } from '../volume';
import type { Labelmap, Vec3 } from '../volume';

/**
 * Voxel centres of a structure, evenly thinned out to about `most`, LPS mm; none where no voxel has
 * the label.
 */
export function contourPoints(labelmap: Labelmap, label: number, most: number): Vec3[] {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    return [];
  }
  const { min, max } = bounds;
  const [nx, ny] = labelmap.dimensions;
  const inside: number[] = [];
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      const row = nx * (j + ny * k);
      for (let at = row + min[0]; at <= row + max[0]; at++) {
        if (labelmap.data[at] === label) {
          inside.push(at);
        }
      }
    }
  }
  const toPatient = indexToPatientMatrix(labelmap);
  const count = Math.min(most, inside.length);
  return Array.from({ length: count }, (_, n) => {
    const at = inside[Math.floor(((n + 0.5) * inside.length) / count)];
    return transformPoint(toPatient, [
      at % nx,
      Math.floor(at / nx) % ny,
      Math.floor(at / (nx * ny)),
    ]);
  });
}
