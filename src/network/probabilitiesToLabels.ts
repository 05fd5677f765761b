import { indexToIndexMatrix, volumeGeometry } from '../volume';
import type { Labelmap, VolumeGeometry } from '../volume/types';

/** Below this a corner of a cell cannot make either kidney win, whatever the other corners are. */
const negligible = 1e-3;

export interface ProbabilitiesToLabelsResult {
  labelmap: Labelmap;
  /** Voxels whose kidney probability lies between 0.3 and 0.7, by label. */
  uncertainVoxels: Record<1 | 2, number>;
}

/**
 * Probabilities on the network's box to labels on the CT's own grid: each class is interpolated
 * trilinearly before the decision, so that the contour has no staircase of the coarse grid. Outside
 * the box everything is background.
 *
 * @param probabilities [3, nz, ny, nx] of `box`: background, right, left
 */
export function probabilitiesToLabels(
  probabilities: Float32Array,
  box: VolumeGeometry,
  ct: VolumeGeometry,
): ProbabilitiesToLabelsResult {
  const [bx, by, bz] = box.dimensions;
  const cells = bx * by * bz;
  const right = probabilities.subarray(cells, 2 * cells);
  const left = probabilities.subarray(2 * cells, 3 * cells);
  const occupied = occupiedCells(right, left, box);
  const [nx, ny, nz] = ct.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  const uncertainVoxels = { 1: 0, 2: 0 };
  const m = indexToIndexMatrix(ct, box);
  const [ax, ay, az] = [m[0], m[4], m[8]];

  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const x0 = m[1] * j + m[2] * k + m[3];
      const y0 = m[5] * j + m[6] * k + m[7];
      const z0 = m[9] * j + m[10] * k + m[11];
      const [first, last] = rowRange([x0, y0, z0], [ax, ay, az], [bx, by, bz], nx);
      for (let i = first; i <= last; i++) {
        const x = x0 + ax * i;
        const y = y0 + ay * i;
        const z = z0 + az * i;
        const i0 = Math.min(Math.max(Math.floor(x), 0), bx - 2);
        const j0 = Math.min(Math.max(Math.floor(y), 0), by - 2);
        const k0 = Math.min(Math.max(Math.floor(z), 0), bz - 2);
        const p = i0 + bx * (j0 + by * k0);
        if (occupied[p] === 0) {
          continue;
        }
        const fi = x - i0;
        const fj = y - j0;
        const fk = z - k0;
        const pRight = trilinear(right, p, bx, bx * by, fi, fj, fk);
        const pLeft = trilinear(left, p, bx, bx * by, fi, fj, fk);
        const pBackground = 1 - pRight - pLeft;
        const n = i + nx * (j + ny * k);
        if (pRight > pBackground && pRight >= pLeft) {
          data[n] = 1;
        } else if (pLeft > pBackground) {
          data[n] = 2;
        }
        if (pRight > 0.3 && pRight < 0.7) uncertainVoxels[1]++;
        if (pLeft > 0.3 && pLeft < 0.7) uncertainVoxels[2]++;
      }
    }
  }
  return { labelmap: { ...volumeGeometry(ct), data }, uncertainVoxels };
}

function trilinear(
  data: Float32Array,
  p: number,
  dj: number,
  dk: number,
  fi: number,
  fj: number,
  fk: number,
): number {
  const q = p + dk;
  const lower =
    (data[p] * (1 - fi) + data[p + 1] * fi) * (1 - fj) +
    (data[p + dj] * (1 - fi) + data[p + dj + 1] * fi) * fj;
  const upper =
    (data[q] * (1 - fi) + data[q + 1] * fi) * (1 - fj) +
    (data[q + dj] * (1 - fi) + data[q + dj + 1] * fi) * fj;
  return lower * (1 - fk) + upper * fk;
}

/** 1 for cells (named by their lowest corner) where a corner has a kidney probability that matters. */
function occupiedCells(right: Float32Array, left: Float32Array, box: VolumeGeometry): Uint8Array {
  const [bx, by, bz] = box.dimensions;
  const occupied = new Uint8Array(right.length);
  for (let k = 0, n = 0; k < bz; k++) {
    for (let j = 0; j < by; j++) {
      for (let i = 0; i < bx; i++, n++) {
        if (right[n] + left[n] < negligible) {
          continue;
        }
        for (let c = 0; c < 8; c++) {
          const [di, dj, dk] = [c & 1, (c >> 1) & 1, c >> 2];
          if (i >= di && j >= dj && k >= dk) {
            occupied[n - di - bx * (dj + by * dk)] = 1;
          }
        }
      }
    }
  }
  return occupied;
}

/** First and last index along a row of the CT whose voxel centres lie inside the box. */
function rowRange(
  start: readonly number[],
  step: readonly number[],
  size: readonly number[],
  count: number,
): [number, number] {
  let first = 0;
  let last = count - 1;
  for (let axis = 0; axis < 3; axis++) {
    const top = size[axis] - 1;
    if (Math.abs(step[axis]) < 1e-12) {
      if (start[axis] < -1e-9 || start[axis] > top + 1e-9) {
        return [0, -1];
      }
      continue;
    }
    const a = -start[axis] / step[axis];
    const b = (top - start[axis]) / step[axis];
    first = Math.max(first, Math.ceil(Math.min(a, b) - 1e-9));
    last = Math.min(last, Math.floor(Math.max(a, b) + 1e-9));
  }
  return [first, last];
}
