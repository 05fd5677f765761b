const { PI, abs, cos, exp, sin } = Math;

/** Directions in which the trunk's outlines are given, a full turn from patient left. */
const steps = 720;

/** What the trunk's layers need to know of each direction, worked out once. */
export interface TrunkAngles {
  count: number;
  cos: Float64Array;
  sin: Float64Array;
  /** A bell over the directions, 1 at the middle; radians. */
  bump(middle: number, width: number): Float64Array;
}

export function trunkAngles(): TrunkAngles {
  const angles = Float64Array.from({ length: steps }, (_, index) => (index / steps) * 2 * PI);
  return {
    count: steps,
    cos: angles.map(cos),
    sin: angles.map(sin),
    bump: (middle, width) => angles.map((angle) => bumpAt(angle, middle, width)),
  };
}

function bumpAt(angle: number, middle: number, width: number): number {
  let d = abs(angle - middle);
  if (d > PI) {
    d = 2 * PI - d;
  }
  const t = d / width;
  return exp(-t * t);
}
