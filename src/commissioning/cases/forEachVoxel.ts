import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume';

/** Calls with the place (LPS mm) of each voxel's centre and its index in the data. */
export function forEachVoxel(
  geometry: VolumeGeometry,
  visit: (placeMm: Vec3, index: number) => void,
): void {
  const [nx, ny, nz] = geometry.dimensions;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        visit(indexToPatient(geometry, [i, j, k]), i + nx * (j + ny * k));
      }
    }
  }
}
