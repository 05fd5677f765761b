import type { Vec3 } from '../volume';
import { fourierTransform } from './fourierTransform';

/** Fourier transform along all axes, in place; i fastest. */
export interface GridTransform {
  /** Of a grid that is 0 beyond `filled`. */
  forwards(re: Float64Array, im: Float64Array): void;
  /** Undoes forwards, up to the factor of the grid's size; within `filled` j and all of k only. */
  backwards(re: Float64Array, im: Float64Array): void;
}

/** Lines that are worked on at once, so that memory is read in runs. */
const bundle = 16;

/**
 * @param size of the grid, as `fourierSize` gives it
 * @param filled rows and planes that hold something before, and are asked for after
 */
export function createGridTransform(
  size: Vec3,
  filled: { rows: number; planes: number },
): GridTransform {
  const [sx, sy, sz] = size;
  const [alongI, alongJ, alongK] = size.map(fourierTransform);
  const rows = (re: Float64Array, im: Float64Array, planes: number) => {
    for (let k = 0; k < planes; k++) {
      for (let j = 0; j < filled.rows; j++) {
        const from = sx * (j + sy * k);
        alongI.run(re.subarray(from, from + sx), im.subarray(from, from + sx));
      }
    }
  };
  const columns = (re: Float64Array, im: Float64Array, planes: number) => {
    for (let k = 0; k < planes; k++) {
      const from = sx * sy * k;
      alongStride(re, im, { transform: alongJ, size: sy, stride: sx, from, lines: sx });
    }
  };
  const across = (re: Float64Array, im: Float64Array) =>
    alongStride(re, im, { transform: alongK, size: sz, stride: sx * sy, from: 0, lines: sx * sy });
  return {
    forwards(re, im) {
      rows(re, im, filled.planes);
      columns(re, im, filled.planes);
      across(re, im);
    },
    // Backwards is forwards with re and im exchanged.
    backwards(re, im) {
      across(im, re);
      columns(im, re, sz);
      rows(im, re, sz);
    },
  };
}

interface Lines {
  transform: ReturnType<typeof fourierTransform>;
  size: number;
  stride: number;
  from: number;
  lines: number;
}

function alongStride(
  re: Float64Array,
  im: Float64Array,
  { transform, size, stride, from, lines }: Lines,
): void {
  const lineRe = Array.from({ length: bundle }, () => new Float64Array(size));
  const lineIm = Array.from({ length: bundle }, () => new Float64Array(size));
  for (let first = 0; first < lines; first += bundle) {
    const count = Math.min(bundle, lines - first);
    for (let n = 0; n < size; n++) {
      const place = from + first + n * stride;
      for (let b = 0; b < count; b++) {
        lineRe[b][n] = re[place + b];
        lineIm[b][n] = im[place + b];
      }
    }
    for (let b = 0; b < count; b++) {
      transform.run(lineRe[b], lineIm[b]);
    }
    for (let n = 0; n < size; n++) {
      const place = from + first + n * stride;
      for (let b = 0; b < count; b++) {
        re[place + b] = lineRe[b][n];
        im[place + b] = lineIm[b][n];
      }
    }
  }
}
