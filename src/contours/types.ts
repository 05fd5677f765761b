/**
 * One closed ring in a slice. The last point is connected to the first, which is not repeated.
 * Rings of labelmapToContours are simple: they touch each other at single points at most, and never
 * themselves.
 */
export interface ContourLoop {
  /**
   * x0 y0 x1 y1 ... in index coordinates: x along i, y along j, voxel centres at whole numbers, so
   * pixel edges lie at halves.
   */
  points: Float64Array;
  /** True where the ring bounds a hole; its shoelace area is then negative. */
  isHole: boolean;
}

/** All rings of one structure in slice k. */
export interface SliceContours {
  k: number;
  loops: ContourLoop[];
}
