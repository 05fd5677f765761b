import { indexToPatient } from '../../src/volume';
import type { Labelmap, Vec3, Volume } from '../../src/volume';
import { gridAround, orientations } from './testGrids';

/**
 * Ellipsoids of 30, 28, 50 mm as kidneys at x = -60 and 70 mm, a spine at x = 5 mm; voxels of 4 mm.
 */
export function ellipsoidPatient(direction = orientations['axial, head first'], sides = [1, 2]) {
  const grid = gridAround([0, 0, 0], [80, 60, 60], [4, 4, 4], direction);
  const ct: Volume<Int16Array> = { ...grid, data: new Int16Array(288000).fill(-1000) };
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(288000) };
  const isKidney = ([x, y, z]: Vec3, at: number) =>
    ((x - at) / 30) ** 2 + (y / 28) ** 2 + (z / 50) ** 2 <= 1;
  for (let k = 0, n = 0; k < 60; k++) {
    for (let j = 0; j < 60; j++) {
      for (let i = 0; i < 80; i++, n++) {
        const point = indexToPatient(grid, [i, j, k]);
        const [x, y] = point;
        if ((x / 150) ** 2 + (y / 105) ** 2 > 1) {
          continue;
        }
        const label = isKidney(point, -60) ? 1 : isKidney(point, 70) ? 2 : 0;
        labelmap.data[n] = sides.includes(label) ? label : 0;
        const isSpine = Math.hypot(x - 5, y - 55) < 20;
        ct.data[n] = isSpine ? 300 : labelmap.data[n] > 0 ? 33 : -95;
      }
    }
  }
  return { ct, labelmap, contourConvention: 'parenchyma' as const };
}
