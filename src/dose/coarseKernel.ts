import type { Vec3 } from '../volume';
import { isNear } from './isNear';
import type { GridKernel } from './gridKernel';

/** A kernel between nodes of double spacing. */
export interface CoarseKernel {
  /** Nodes that it reaches along i, j, k. */
  halfWidths: Vec3;
  /** One eighth, i fastest. */
  octantKeV: Float64Array;
}

/**
 * Spreading a source over the nodes and taking the result from them (`nodeWeights`) has a variance
 * of 0.75 voxels2 each, along every axis.
 */
const blurVariance = 1.5;

/**
 * The far part of a kernel for nodes of double spacing: its values there, less the blur of going to
 * the nodes and back. Close to the source it goes on as a smooth cap; `nearTaps` puts right what
 * that leaves.
 */
export function coarseKernel(kernel: GridKernel): CoarseKernel {
  const halfWidths = kernel.halfWidths.map((width) => Math.floor(width / 2)) as Vec3;
  const [hi, hj, hk] = halfWidths;
  const octantKeV = new Float64Array((hi + 1) * (hj + 1) * (hk + 1));
  let n = 0;
  for (let k = 0; k <= hk; k++) {
    for (let j = 0; j <= hj; j++) {
      for (let i = 0; i <= hi; i++) {
        octantKeV[n++] = sharpened(kernel, 2 * i, 2 * j, 2 * k);
      }
    }
  }
  return { halfWidths, octantKeV };
}

function sharpened(kernel: GridKernel, i: number, j: number, k: number): number {
  const here = farValue(kernel, i, j, k);
  const around =
    farValue(kernel, i - 2, j, k) +
    farValue(kernel, i + 2, j, k) +
    farValue(kernel, i, j - 2, k) +
    farValue(kernel, i, j + 2, k) +
    farValue(kernel, i, j, k - 2) +
    farValue(kernel, i, j, k + 2);
  // Second differences over two voxels are four times the second derivative.
  return here - ((blurVariance / 2) * (around - 6 * here)) / 4;
}

/** The kernel; near the source a parabola that meets 1/r2 with the same slope. */
function farValue(kernel: GridKernel, i: number, j: number, k: number): number {
  const [hi, hj, hk] = kernel.halfWidths;
  if (isNear(i, j, k)) {
    const edge =
      kernel.octantKeV[Math.min(2, hi) + (hi + 1) * (Math.min(2, hj) + (hj + 1) * Math.min(2, hk))];
    return edge * (2 - (i * i + j * j + k * k) / 12);
  }
  const [a, b, c] = [Math.abs(i), Math.abs(j), Math.abs(k)];
  return a > hi || b > hj || c > hk ? 0 : kernel.octantKeV[a + (hi + 1) * (b + (hj + 1) * c)];
}
