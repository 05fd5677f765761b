import type { Vec3 } from '../volume';
import { fourierTransform } from './fourierTransform';

/** Forwards, in place; i fastest. */
export type GridTransform = (re: Float64Array, im: Float64Array) => void;

/** Lines that are worked on at once, so that memory is read in runs. */
const bundle = 16;

/** Fourier transform of a grid along all axes. Sizes as `fourierSize` gives them. */
export function createGridTransform([sx, sy, sz]: Vec3): GridTransform {
  return (re, im) => {
    const alongI = fourierTransform(sx);
    for (let from = 0; from < re.length; from += sx) {
      alongI.run(re.subarray(from, from + sx), im.subarray(from, from + sx));
    }
    for (let k = 0; k < sz; k++) {
      alongStride(re, im, { size: sy, stride: sx, from: sx * sy * k, lines: sx });
    }
    alongStride(re, im, { size: sz, stride: sx * sy, from: 0, lines: sx * sy });
  };
}

function alongStride(
  re: Float64Array,
  im: Float64Array,
  { size, stride, from, lines }: { size: number; stride: number; from: number; lines: number },
): void {
  const transform = fourierTransform(size);
  const lineRe = new Float64Array(bundle * size);
  const lineIm = new Float64Array(bundle * size);
  for (let first = 0; first < lines; first += bundle) {
    const count = Math.min(bundle, lines - first);
    for (let n = 0; n < size; n++) {
      const place = from + first + n * stride;
      for (let b = 0; b < count; b++) {
        lineRe[b * size + n] = re[place + b];
        lineIm[b * size + n] = im[place + b];
      }
    }
    for (let b = 0; b < count; b++) {
      transform.run(
        lineRe.subarray(b * size, (b + 1) * size),
        lineIm.subarray(b * size, (b + 1) * size),
      );
    }
    for (let n = 0; n < size; n++) {
      const place = from + first + n * stride;
      for (let b = 0; b < count; b++) {
        re[place + b] = lineRe[b * size + n];
        im[place + b] = lineIm[b * size + n];
      }
    }
  }
}
