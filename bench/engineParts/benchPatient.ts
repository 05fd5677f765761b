import { makePatient } from '../../demo/phantom';
import type { Volume } from '../../src/volume/types';

/**
 * The demo's first patient, with its slices interpolated to a number of thinner ones of 512 x 512
 * voxels; with body, noise and table as in a real CT.
 */
export function benchPatient(slices: number): Volume<Int16Array<ArrayBuffer>> {
  const { ct } = makePatient({ seed: 1 });
  const [nx, ny, nz] = ct.dimensions;
  const size = nx * ny;
  const data = new Int16Array(size * slices);
  const step = (nz - 1) / (slices - 1);
  for (let k = 0; k < slices; k++) {
    const lower = Math.min(nz - 2, Math.floor(k * step));
    const share = k * step - lower;
    for (let n = 0; n < size; n++) {
      const [a, b] = [ct.data[size * lower + n], ct.data[size * (lower + 1) + n]];
      data[size * k + n] = Math.round(a + share * (b - a));
    }
  }
  const [dx, dy, dz] = ct.spacingMm;
  return { ...ct, dimensions: [nx, ny, slices], spacingMm: [dx, dy, dz * step], data };
}
