/** Points of a reference image with what a moving one may show there. */
export interface MotionSamples {
  /** LPS mm: x, y, z of each point. */
  points: Float64Array;
  /**
   * The moving image is taken to be a sum of this many terms, each with a factor of its own that
   * holds for all points.
   */
  termCount: number;
  /** The terms of each point, one point after the other. */
  terms: Float64Array;
}
