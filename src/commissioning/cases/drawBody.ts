import type { Labelmap, Vec3, VolumeGeometry } from '../../volume';
import { forEachVoxel } from './forEachVoxel';

/** A labelmap with label 1 where the centre of the voxel lies in the body. */
export function drawBody(geometry: VolumeGeometry, isInside: (placeMm: Vec3) => boolean): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  forEachVoxel(geometry, (place, index) => {
    data[index] = isInside(place) ? 1 : 0;
  });
  return { ...geometry, data };
}
