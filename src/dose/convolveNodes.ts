import type { Vec3 } from '../volume';
import type { CoarseKernel } from './coarseKernel';
import { createGridTransform } from './createGridTransform';
import { fourierSize } from './fourierSize';

/**
 * Sum of node values x kernel, without wrap-around. The planes' first half is the real, their second
 * half the imaginary part of one transform: the spectrum of a symmetric kernel is real, so that the
 * two do not mix.
 */
export function convolveNodes(
  nodes: Float64Array,
  [mx, my, mz]: Vec3,
  { halfWidths: [hi, hj, hk], octantKeV }: CoarseKernel,
): Float64Array {
  const half = Math.ceil(mz / 2);
  const size: Vec3 = [fourierSize(mx + hi), fourierSize(my + hj), fourierSize(half + 2 * hk)];
  const [sx, sy, sz] = size;
  const transform = createGridTransform(size);
  const kernelRe = wrappedKernel(octantKeV, [hi, hj, hk], size);
  const re = new Float64Array(sx * sy * sz);
  const im = new Float64Array(sx * sy * sz);
  transform(kernelRe, im);
  im.fill(0);
  for (let k = 0; k < mz; k++) {
    const part = k < half ? re : im;
    for (let j = 0; j < my; j++) {
      const from = mx * (j + my * k);
      part.set(nodes.subarray(from, from + mx), sx * (j + sy * (k % half)));
    }
  }
  transform(re, im);
  for (let n = 0; n < re.length; n++) {
    // Backwards is forwards with re and im exchanged, up to the factor of the size.
    const factor = kernelRe[n] / re.length;
    re[n] *= factor;
    im[n] *= factor;
  }
  transform(im, re);
  const result = new Float64Array(nodes.length);
  for (let k = 0; k < mz; k++) {
    addPlane(re, size, k, half + hk, result, [mx, my, k]);
    addPlane(im, size, k - half, half + hk, result, [mx, my, k]);
  }
  return result;
}

/** Adds plane `k` of a half to the result, where it is within the reach of the half's sources. */
function addPlane(
  part: Float64Array,
  [sx, sy, sz]: Vec3,
  k: number,
  end: number,
  result: Float64Array,
  [mx, my, target]: Vec3,
): void {
  if (k >= end || k < end - sz) {
    return;
  }
  const plane = (k + sz) % sz;
  for (let j = 0; j < my; j++) {
    const from = sx * (j + sy * plane);
    const to = mx * (j + my * target);
    for (let i = 0; i < mx; i++) {
      result[to + i] += part[from + i];
    }
  }
}

/** The whole kernel around index 0, with negative offsets at the far end. */
function wrappedKernel(octant: Float64Array, [hi, hj, hk]: Vec3, [sx, sy, sz]: Vec3): Float64Array {
  const whole = new Float64Array(sx * sy * sz);
  for (let k = -hk; k <= hk; k++) {
    for (let j = -hj; j <= hj; j++) {
      const row = (hi + 1) * (Math.abs(j) + (hj + 1) * Math.abs(k));
      const target = sx * (((j + sy) % sy) + sy * ((k + sz) % sz));
      for (let i = -hi; i <= hi; i++) {
        whole[target + ((i + sx) % sx)] = octant[row + Math.abs(i)];
      }
    }
  }
  return whole;
}
