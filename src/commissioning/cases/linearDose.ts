import type { DoseVolume } from '../../dose';
import type { Vec3, VolumeGeometry } from '../../volume';
import { forEachVoxel } from './forEachVoxel';

/** A dose that changes evenly in space, which trilinear interpolation gives back exactly. */
export interface LinearField {
  /** At the origin, Gy. */
  atOriginGy: number;
  /** Along x, y, z of the patient (LPS), Gy/mm. */
  gyPerMm: Vec3;
}

export function linearDose(geometry: VolumeGeometry, field: LinearField): DoseVolume {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Float32Array(nx * ny * nz);
  forEachVoxel(geometry, (place, index) => {
    data[index] = linearDoseAt(place, field);
  });
  return { ...geometry, data };
}

function linearDoseAt([x, y, z]: Vec3, { atOriginGy, gyPerMm }: LinearField): number {
  return atOriginGy + gyPerMm[0] * x + gyPerMm[1] * y + gyPerMm[2] * z;
}
