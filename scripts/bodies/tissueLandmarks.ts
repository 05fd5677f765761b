import type { Vec3, Volume } from '../../src/volume/types';
import { bodyTissues } from './bodyModel';

/**
 * Centroid of both kidneys and the corners of their six outermost planes on an LPS grid, by name,
 * LPS mm.
 */
export function tissueLandmarks(tissue: Volume<Uint8Array>): Record<string, Vec3> {
  const { dimensions, spacingMm, imagePositionPatient: origin, data } = tissue;
  const landmarks: Record<string, Vec3> = {};
  const sides = [
    ['kidneyRight', bodyTissues.kidneyRight],
    ['kidneyLeft', bodyTissues.kidneyLeft],
  ] as const;
  for (const [name, value] of sides) {
    const sum = [0, 0, 0];
    const min = [Infinity, Infinity, Infinity];
    const max = [-Infinity, -Infinity, -Infinity];
    let count = 0;
    for (let k = 0, n = 0; k < dimensions[2]; k++) {
      for (let j = 0; j < dimensions[1]; j++) {
        for (let i = 0; i < dimensions[0]; i++, n++) {
          if (data[n] !== value) {
            continue;
          }
          count++;
          const index = [i, j, k];
          for (let axis = 0; axis < 3; axis++) {
            sum[axis] += index[axis];
            if (index[axis] < min[axis]) min[axis] = index[axis];
            if (index[axis] > max[axis]) max[axis] = index[axis];
          }
        }
      }
    }
    const toMm = (index: number[]): Vec3 =>
      index.map((v, axis) => origin[axis] + v * spacingMm[axis]) as Vec3;
    landmarks[name] = toMm(sum.map((v) => v / count));
    landmarks[`${name}Min`] = toMm(min.map((v) => v - 0.5));
    landmarks[`${name}Max`] = toMm(max.map((v) => v + 0.5));
  }
  return landmarks;
}
