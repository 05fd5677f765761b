import type { Vec3 } from '../volume';
import type { NearTaps } from './nearTaps';

/** Taps reach so many voxels. */
const reach = 3;

/**
 * Adds source x near taps to the result. Rows at the same distance are added up first, so that each
 * tap costs one multiplication for all its mirror images across the row.
 * @param onStep is called after each plane
 */
export function addNearField(
  source: Float32Array,
  [nx, ny, nz]: Vec3,
  taps: NearTaps,
  result: Float32Array,
  onStep: (fraction: number) => void,
): void {
  const hasSource = rowsWithSource(source, nx);
  // Three zeros on both sides.
  const rows = new Float64Array(nx + 2 * reach);
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const target = nx * (j + ny * k);
      for (let dk = 0; dk <= reach; dk++) {
        for (let dj = 0; dj <= reach; dj++) {
          const first = 4 * (dj + 4 * dk);
          if (taps[first] === 0) {
            continue;
          }
          rows.fill(0);
          let isEmpty = true;
          for (const c of dk === 0 ? [k] : [k - dk, k + dk]) {
            for (const b of dj === 0 ? [j] : [j - dj, j + dj]) {
              const isInside = c >= 0 && c < nz && b >= 0 && b < ny;
              if (isInside && hasSource[b + ny * c] === 1) {
                isEmpty = false;
                const start = nx * (b + ny * c);
                for (let i = 0; i < nx; i++) {
                  rows[i + reach] += source[start + i];
                }
              }
            }
          }
          if (!isEmpty) {
            addRow(rows, taps, first, result, target, nx);
          }
        }
      }
    }
    onStep((k + 1) / nz);
  }
}

function addRow(
  rows: Float64Array,
  taps: NearTaps,
  first: number,
  result: Float32Array,
  target: number,
  nx: number,
): void {
  const [t0, t1, t2, t3] = [taps[first], taps[first + 1], taps[first + 2], taps[first + 3]];
  for (let i = 0; i < nx; i++) {
    result[target + i] +=
      t0 * rows[i + 3] +
      t1 * (rows[i + 2] + rows[i + 4]) +
      t2 * (rows[i + 1] + rows[i + 5]) +
      t3 * (rows[i] + rows[i + 6]);
  }
}

function rowsWithSource(source: Float32Array, nx: number): Uint8Array {
  const found = new Uint8Array(source.length / nx);
  for (let n = 0; n < source.length; n++) {
    if (source[n] !== 0) {
      found[Math.floor(n / nx)] = 1;
    }
  }
  return found;
}
