/** Inclusive index bounds along i, j, k. */
export interface IndexBounds {
  min: [number, number, number];
  max: [number, number, number];
}
