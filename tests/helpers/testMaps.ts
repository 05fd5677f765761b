import type { AnatomyMaps } from '../../src/alignment';
import type { Vec3 } from '../../src/volume/types';

/** Maps on 10 mm cells, all scanned, the first cell at the origin. */
export function testMaps(
  dimensions: Vec3,
  cell: (i: number, j: number, k: number) => { bone?: number; lung?: number },
): AnatomyMaps {
  const [nx, ny, nz] = dimensions;
  const maps: AnatomyMaps = {
    geometry: {
      dimensions,
      spacingMm: [10, 10, 10],
      imagePositionPatient: [0, 0, 0],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    },
    bone: new Float32Array(nx * ny * nz),
    lung: new Float32Array(nx * ny * nz),
    covered: new Float32Array(nx * ny * nz).fill(1),
  };
  for (let n = 0; n < maps.bone.length; n++) {
    const { bone, lung } = cell(n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny)));
    maps.bone[n] = bone ?? 0;
    maps.lung[n] = lung ?? 0;
  }
  return maps;
}
