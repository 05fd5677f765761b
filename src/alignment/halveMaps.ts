import type { Vec3, VolumeGeometry } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';

/**
 * The maps on cells twice as wide. Each new cell is the mean of the scanned ones of its eight
 * cells.
 */
export function halveMaps({ geometry, bone, lung, covered }: AnatomyMaps): AnatomyMaps {
  const [nx, ny, nz] = geometry.dimensions;
  const dimensions = geometry.dimensions.map((n) => Math.ceil(n / 2)) as Vec3;
  const [hx, hy] = dimensions;
  const count = hx * hy * dimensions[2];
  const half: AnatomyMaps = {
    geometry: halved(geometry, dimensions),
    bone: new Float32Array(count),
    lung: new Float32Array(count),
    covered: new Float32Array(count),
  };
  let n = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (covered[n] > 0) {
          const h = (i >> 1) + hx * ((j >> 1) + hy * (k >> 1));
          half.bone[h] += bone[n] * covered[n];
          half.lung[h] += lung[n] * covered[n];
          half.covered[h] += covered[n];
        }
      }
    }
  }
  for (let h = 0; h < count; h++) {
    if (half.covered[h] > 0) {
      half.bone[h] /= half.covered[h];
      half.lung[h] /= half.covered[h];
      half.covered[h] /= 8;
    }
  }
  return half;
}

function halved(geometry: VolumeGeometry, dimensions: Vec3): VolumeGeometry {
  return {
    ...geometry,
    dimensions,
    spacingMm: geometry.spacingMm.map((s) => 2 * s) as Vec3,
    imagePositionPatient: geometry.imagePositionPatient.map(
      (v, axis) => v + geometry.spacingMm[axis] / 2,
    ) as Vec3,
  };
}
