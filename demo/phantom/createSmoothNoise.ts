import { createRandom } from './createRandom';

// Bound once, here and in the other inner loops: in a sandbox (jest) every look-up of a global is
// slow.
const { floor } = Math;

const size = 32;
const mask = size - 1;

/** Value in about [-1, 1] at a point in mm. */
export type NoiseField = (x: number, y: number, z: number) => number;

/**
 * Value noise: uniform random numbers on a periodic 32^3 lattice of `cellMm`, interpolated with a
 * smooth step. Standard deviation about 0.35 between lattice points.
 */
export function createSmoothNoise(seed: number, stream: string, cellMm: number): NoiseField {
  const random = createRandom(seed, stream);
  const lattice = new Float32Array(size * size * size);
  for (let index = 0; index < lattice.length; index += 1) {
    lattice[index] = random.between(-1, 1);
  }
  const inverse = 1 / cellMm;
  return (x, y, z) => {
    const px = x * inverse;
    const py = y * inverse;
    const pz = z * inverse;
    const ix = floor(px);
    const iy = floor(py);
    const iz = floor(pz);
    let fx = px - ix;
    let fy = py - iy;
    let fz = pz - iz;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    fz = fz * fz * (3 - 2 * fz);
    const x0 = ix & mask;
    const x1 = (ix + 1) & mask;
    const y0 = (iy & mask) * size;
    const y1 = ((iy + 1) & mask) * size;
    const z0 = (iz & mask) * size * size;
    const z1 = ((iz + 1) & mask) * size * size;
    const a = lattice[x0 + y0 + z0] + fx * (lattice[x1 + y0 + z0] - lattice[x0 + y0 + z0]);
    const b = lattice[x0 + y1 + z0] + fx * (lattice[x1 + y1 + z0] - lattice[x0 + y1 + z0]);
    const c = lattice[x0 + y0 + z1] + fx * (lattice[x1 + y0 + z1] - lattice[x0 + y0 + z1]);
    const d = lattice[x0 + y1 + z1] + fx * (lattice[x1 + y1 + z1] - lattice[x0 + y1 + z1]);
    const near = a + fy * (b - a);
    return near + fz * (c + fy * (d - c) - near);
  };
}
