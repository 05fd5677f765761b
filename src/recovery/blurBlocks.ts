import type { Vec3 } from '../volume';
import type { BlockGrid } from './blockGrid';
import { gaussianWeights } from './gaussianWeights';

/** What is read from the blurred blocks: values at their centres, or means over structures. */
export type BlurPurpose = 'values' | 'means';

/**
 * Shares of blocks as a SPECT shows them: a Gaussian along each axis. Nothing lies beyond the
 * grid.
 *
 * A block's share, its weight and (for means) the averaging over the shares of a structure's blocks
 * are boxes of the block's width h, each of variance h^2 / 12. They are taken off the Gaussian, but
 * for the one box of the labelmap's own voxels.
 *
 * @param coverage of `blockCoverage`
 * @param variances of the SPECT's blur along the axes, mm2
 * @returns new; i fastest
 */
export function blurBlocks(
  coverage: Float32Array,
  grid: BlockGrid,
  variances: Vec3,
  purpose: BlurPurpose,
): Float32Array {
  const boxes = purpose === 'means' ? 3 : 2;
  const blurred = Float32Array.from(coverage);
  const [nx, ny, nz] = grid.dimensions;
  const steps = [1, nx, nx * ny];
  const line = new Float64Array(Math.max(nx, ny, nz));
  for (let axis = 0; axis < 3; axis++) {
    const block = grid.spacingMm[axis];
    const taken = (boxes * (block ** 2 - grid.voxelMm[axis] ** 2)) / 12;
    const weights = gaussianWeights(variances[axis] - taken, block);
    const count = grid.dimensions[axis];
    const period = steps[axis] * count;
    for (let from = 0; from < blurred.length; from += period) {
      for (let start = from; start < from + steps[axis]; start++) {
        blurLine(blurred, start, steps[axis], count, line, weights);
      }
    }
  }
  return blurred;
}

/** @param line room for the values of one line */
function blurLine(
  data: Float32Array,
  start: number,
  step: number,
  count: number,
  line: Float64Array,
  weights: Float64Array,
): void {
  let first = count;
  let last = -1;
  for (let n = 0, at = start; n < count; n++, at += step) {
    line[n] = data[at];
    if (line[n] !== 0) {
      first = Math.min(first, n);
      last = n;
    }
  }
  const reach = weights.length - 1;
  const to = Math.min(count - 1, last + reach);
  for (let n = Math.max(0, first - reach); n <= to; n++) {
    let sum = 0;
    const lastSource = Math.min(last, n + reach);
    for (let m = Math.max(first, n - reach); m <= lastSource; m++) {
      sum += weights[Math.abs(n - m)] * line[m];
    }
    data[start + n * step] = sum;
  }
}
