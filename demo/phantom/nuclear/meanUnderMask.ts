import type { Labelmap, VolumeGeometry } from '../../../src/volume/types';
import { indicesOf } from './indicesOf';

const { floor } = Math;

/**
 * Mean of an axial grid, sampled trilinearly at the centres of a label's voxels; both in patient
 * coordinates. Samples outside the grid count as 0. NaN where the label is absent.
 */
export function meanUnderMask(
  grid: VolumeGeometry,
  valueAt: (index: number) => number,
  labels: Labelmap,
  label: number,
): number {
  const [nx, ny, nz] = grid.dimensions;
  const [lx, ly] = labels.dimensions;
  const toGrid = (axis: 0 | 1 | 2, n: number): number =>
    (labels.imagePositionPatient[axis] +
      n * labels.spacingMm[axis] -
      grid.imagePositionPatient[axis]) /
    grid.spacingMm[axis];
  let sum = 0;
  const at = (i: number, j: number, k: number): number =>
    i < 0 || j < 0 || k < 0 || i >= nx || j >= ny || k >= nz ? 0 : valueAt(i + nx * (j + ny * k));
  const voxels = indicesOf(labels.data, label);
  for (const index of voxels) {
    const i = index % lx;
    const j = floor(index / lx) % ly;
    const k = floor(index / (lx * ly));
    const px = toGrid(0, i);
    const py = toGrid(1, j);
    const pz = toGrid(2, k);
    const x = floor(px);
    const y = floor(py);
    const z = floor(pz);
    const u = px - x;
    const v = py - y;
    const w = pz - z;
    for (let c = 0; c < 2; c += 1) {
      for (let b = 0; b < 2; b += 1) {
        for (let a = 0; a < 2; a += 1) {
          const weight = (a ? u : 1 - u) * (b ? v : 1 - v) * (c ? w : 1 - w);
          if (weight > 0) {
            sum += weight * at(x + a, y + b, z + c);
          }
        }
      }
    }
  }
  return voxels.length > 0 ? sum / voxels.length : NaN;
}
