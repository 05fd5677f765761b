import { indexToPatient } from '../../volume';
import type { VolumeGeometry } from '../../volume';

/** Lowest and highest z of the centres of a grid's corner voxels, LPS mm. */
export function heightsOf(geometry: VolumeGeometry): [number, number] {
  const [nx, ny, nz] = geometry.dimensions;
  const heights = [0, nx - 1].flatMap((i) =>
    [0, ny - 1].flatMap((j) => [0, nz - 1].map((k) => indexToPatient(geometry, [i, j, k])[2])),
  );
  return [Math.min(...heights), Math.max(...heights)];
}
