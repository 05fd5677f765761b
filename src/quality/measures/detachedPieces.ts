import { keepLargestComponent } from '../../labels';
import type { IndexBounds, RemovedPieces } from '../../labels';
import type { Labelmap, Vec3 } from '../../volume/types';

/** Pieces of a contour that do not hang together with its largest one. The labelmap stays as it is. */
export function detachedPieces(
  labelmap: Labelmap,
  label: number,
  { min, max }: IndexBounds,
): RemovedPieces {
  const [nx, ny] = labelmap.dimensions;
  const dimensions = [0, 1, 2].map((a) => max[a] - min[a] + 1) as Vec3;
  const data = new Uint8Array(dimensions[0] * dimensions[1] * dimensions[2]);
  for (let k = 0, n = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++, n += dimensions[0]) {
      const start = min[0] + nx * (min[1] + j + ny * (min[2] + k));
      data.set(labelmap.data.subarray(start, start + dimensions[0]), n);
    }
  }
  return keepLargestComponent({ ...labelmap, dimensions, data }, label);
}
