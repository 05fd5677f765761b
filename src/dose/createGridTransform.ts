import type { Vec3 } from '../volume';
import { fourierTransform } from './fourierTransform';

/** Fourier transform along all axes, in place; i fastest. */
export interface GridTransform {
  /** Of a grid that is 0 beyond `filled`. */
  forwards(re: Float64Array, im: Float64Array): void;
  /** Undoes forwards, up to the factor of the grid's size; within `filled` j and all of k only. */
  backwards(re: Float64Array, im: Float64Array): void;
}

/**
 * @param size of the grid, as `fourierSize` gives it
 * @param filled rows and planes that hold something before, and are asked for after
 */
export function createGridTransform(
  [sx, sy, sz]: Vec3,
  filled: { rows: number; planes: number },
): GridTransform {
  const alongI = fourierTransform(sx);
  const alongJ = fourierTransform(sy);
  const alongK = fourierTransform(sz);
  const plane = sx * sy;
  const rows = (re: Float64Array, im: Float64Array, planes: number) => {
    for (let k = 0; k < planes; k++) {
      alongI.run(re, im, { from: plane * k, step: 1, lineStep: sx, lines: filled.rows });
    }
  };
  const columns = (re: Float64Array, im: Float64Array, planes: number) => {
    for (let k = 0; k < planes; k++) {
      alongJ.run(re, im, { from: plane * k, step: sx, lineStep: 1, lines: sx });
    }
  };
  const across = (re: Float64Array, im: Float64Array) =>
    alongK.run(re, im, { from: 0, step: plane, lineStep: 1, lines: plane });
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
