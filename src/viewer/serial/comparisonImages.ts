/** The same plane of two time points, the second as its registration lays it on the first. */
export interface ComparisonImages {
  /** A CT is laid as the SPECT of its kidney is, or body on body. */
  kind: 'activity' | 'ct' | 'body';
  columns: number;
  rows: number;
  /** Width and height of a pixel. */
  pixelMm: number;
  /** Bq/ml or HU, row by row; NaN where the image does not reach. */
  first: Float32Array;
  second: Float32Array;
  /** Kidney of the first, 1 inside its contour and 0 outside. */
  kidney: Float32Array;
}
