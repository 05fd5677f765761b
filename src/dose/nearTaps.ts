import type { CoarseKernel } from './coarseKernel';
import type { GridKernel } from './gridKernel';
import { isNear } from './isNear';
import { nodesOfVoxel } from './nodesOfVoxel';
import { octantSum } from './octantSum';

/** Offsets 0 to 3 along each axis: i + 4 j + 16 k. */
export type NearTaps = Float64Array;

const width = 4;

/**
 * What the far part lacks of the kernel, near the source; 0 from 3.5 voxels on. The far part is
 * taken as its mean over the places that a source can have between the nodes. The value at the
 * source makes the sum of both parts that of the kernel.
 */
export function nearTaps(kernel: GridKernel, coarse: CoarseKernel): NearTaps {
  const [hi, hj, hk] = kernel.halfWidths;
  const taps = new Float64Array(width ** 3);
  for (let k = 0; k < width; k++) {
    for (let j = 0; j < width; j++) {
      for (let i = 0; i < width; i++) {
        if (isNear(i, j, k)) {
          const isReached = i <= hi && j <= hj && k <= hk;
          const whole = isReached ? kernel.octantKeV[i + (hi + 1) * (j + (hj + 1) * k)] : 0;
          taps[i + width * (j + width * k)] = whole - farMean(coarse, i, j, k);
        }
      }
    }
  }
  // Each node gives weights of 2 along an axis to the voxels around it.
  const far = 8 * octantSum(coarse.octantKeV, coarse.halfWidths);
  taps[0] += octantSum(kernel.octantKeV, kernel.halfWidths) - far - octantSum(taps, [3, 3, 3]);
  return taps;
}

function farMean({ halfWidths, octantKeV }: CoarseKernel, i: number, j: number, k: number): number {
  const [hi, hj, hk] = halfWidths;
  let sum = 0;
  for (const [c, wc] of stepWeights(k)) {
    for (const [b, wb] of stepWeights(j)) {
      for (const [a, wa] of stepWeights(i)) {
        if (a <= hi && b <= hj && c <= hk) {
          sum += wa * wb * wc * octantKeV[a + (hi + 1) * (b + (hj + 1) * c)];
        }
      }
    }
  }
  return sum;
}

/** Steps between nodes (without sign) that lead a source `offset` voxels on, with their weights. */
function stepWeights(offset: number): [number, number][] {
  const weights = new Map<number, number>();
  for (const source of [0, 1]) {
    const [from, to] = [nodesOfVoxel(source), nodesOfVoxel(source + offset)];
    for (const [start, startWeight] of [
      [from.own, 0.75],
      [from.next, 0.25],
    ]) {
      for (const [end, endWeight] of [
        [to.own, 0.75],
        [to.next, 0.25],
      ]) {
        const steps = Math.abs(end - start);
        weights.set(steps, (weights.get(steps) ?? 0) + (startWeight * endWeight) / 2);
      }
    }
  }
  return [...weights];
}
