import type { DoseVolume } from './types';

/**
 * Slack at the border of the grid, in voxels: a structure that ends exactly where the dose ends is
 * covered although the map between the grids rounds.
 */
const borderVoxels = 0.5 + 1e-6;

/**
 * A function that gives the dose in Gy at a fractional voxel index (x, y, z) of the dose grid:
 * trilinear, constant over the outer half voxel, NaN outside the grid or where a value that takes
 * part is not finite.
 */
export function doseInterpolator(dose: DoseVolume): (x: number, y: number, z: number) => number {
  const d = dose.data;
  const nx = dose.dimensions[0];
  const nxy = nx * dose.dimensions[1];
  const lastX = nx - 1;
  const lastY = dose.dimensions[1] - 1;
  const lastZ = dose.dimensions[2] - 1;
  return (x, y, z) => {
    // Written so that NaN coordinates fail too.
    const inside =
      x >= -borderVoxels &&
      y >= -borderVoxels &&
      z >= -borderVoxels &&
      x <= lastX + borderVoxels &&
      y <= lastY + borderVoxels &&
      z <= lastZ + borderVoxels;
    if (!inside) {
      return NaN;
    }
    const cx = x < 0 ? 0 : x > lastX ? lastX : x;
    const cy = y < 0 ? 0 : y > lastY ? lastY : y;
    const cz = z < 0 ? 0 : z > lastZ ? lastZ : z;
    // Integer parts: none is negative here.
    const i = cx | 0;
    const j = cy | 0;
    const k = cz | 0;
    const fx = cx - i;
    const fy = cy - j;
    const fz = cz - k;
    // A neighbour of weight 0 is not read: it may lie past the end, or hold no dose.
    const di = fx > 0 ? 1 : 0;
    const n00 = i + nx * j + nxy * k;
    const n10 = fy > 0 ? n00 + nx : n00;
    const dk = fz > 0 ? nxy : 0;
    const n01 = n00 + dk;
    const n11 = n10 + dk;
    const c00 = d[n00] + fx * (d[n00 + di] - d[n00]);
    const c10 = d[n10] + fx * (d[n10 + di] - d[n10]);
    const c01 = d[n01] + fx * (d[n01 + di] - d[n01]);
    const c11 = d[n11] + fx * (d[n11 + di] - d[n11]);
    const c0 = c00 + fy * (c10 - c00);
    const c1 = c01 + fy * (c11 - c01);
    const value = c0 + fz * (c1 - c0);
    // NaN and both infinities differ from themselves after this.
    return value - value === 0 ? value : NaN;
  };
}
