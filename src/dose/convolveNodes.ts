import type { Vec3 } from '../volume';
import type { CoarseKernel } from './coarseKernel';
import { createGridTransform } from './createGridTransform';
import { evenSpectrum, frequencies } from './evenSpectrum';
import { fourierSize } from './fourierSize';

/**
 * Sum of node values x kernel, without wrap-around. The first half of the planes is the real, the
 * second half the imaginary part of one transform: the spectrum of a symmetric kernel is real, so
 * that the two do not mix.
 */
export function convolveNodes(
  nodes: Float64Array,
  [mx, my, mz]: Vec3,
  { halfWidths, octantKeV }: CoarseKernel,
): Float64Array {
  const [hi, hj, hk] = halfWidths;
  const half = Math.ceil(mz / 2);
  const size: Vec3 = [fourierSize(mx + hi), fourierSize(my + hj), fourierSize(half + 2 * hk)];
  const [sx, sy, sz] = size;
  const re = new Float64Array(sx * sy * sz);
  const im = new Float64Array(sx * sy * sz);
  for (let k = 0; k < mz; k++) {
    const part = k < half ? re : im;
    for (let j = 0; j < my; j++) {
      const from = mx * (j + my * k);
      part.set(nodes.subarray(from, from + mx), sx * (j + sy * (k % half)));
    }
  }
  const transform = createGridTransform(size, { rows: my, planes: half });
  transform.forwards(re, im);
  multiply(re, im, evenSpectrum(octantKeV, halfWidths, size), size);
  transform.backwards(re, im);
  const result = new Float64Array(nodes.length);
  for (let k = 0; k < mz; k++) {
    addPlane(re, size, k, half + hk, result, [mx, my, k]);
    addPlane(im, size, k - half, half + hk, result, [mx, my, k]);
  }
  return result;
}

/** By the spectrum of the kernel, with the factor that a transform there and back leaves. */
function multiply(
  re: Float64Array,
  im: Float64Array,
  spectrum: Float64Array,
  [sx, sy, sz]: Vec3,
): void {
  const [fx, fy] = [frequencies(sx), frequencies(sy)];
  for (let k = 0, n = 0; k < sz; k++) {
    for (let j = 0; j < sy; j++) {
      const row = fx * (Math.min(j, sy - j) + fy * Math.min(k, sz - k));
      for (let i = 0; i < sx; i++, n++) {
        const factor = spectrum[row + (2 * i > sx ? sx - i : i)] / re.length;
        re[n] *= factor;
        im[n] *= factor;
      }
    }
  }
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
