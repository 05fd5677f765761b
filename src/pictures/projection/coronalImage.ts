/** A picture made along the line of sight; samples lie at the middles of even cells, row by row. */
export interface CoronalImage {
  kind: 'dose' | 'ct';
  columns: number;
  rows: number;
  /** Gy (largest along the line of sight) or HU (mean); NaN where nothing is known. */
  values: Float32Array;
}
