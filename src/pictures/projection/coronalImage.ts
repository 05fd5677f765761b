/**
 * A picture computed along the line of sight; samples lie at the middles of equal cells, row by
 * row.
 */
export interface CoronalImage {
  kind: 'dose' | 'ct';
  columns: number;
  rows: number;
  /** Gy (largest along the line of sight) or HU (mean); NaN where unknown. */
  values: Float32Array;
}
