const { PI, atan2, floor, max, min, sqrt } = Math;

/** Outline of one axial cut as radius by angle (from patient left towards posterior). */
export interface Outline {
  /** About the signed distance, mm; negative inside. */
  distance(x: number, y: number): number;
  radius(angle: number): number;
  reachMm: number;
  /** The distance changes by no more mm than this for each mm of the way. */
  steepest: number;
}

/** Outline from radii at equal steps of the angle, a full turn. */
export function outlineFromTable(radii: Float64Array): Outline {
  const slant = new Float64Array(radii.length);
  let reach = 0;
  let shallowest = Infinity;
  let steepest = 1;
  for (let index = 0; index < radii.length; index += 1) {
    const next = radii[(index + 1) % radii.length];
    const previous = radii[(index + radii.length - 1) % radii.length];
    const slope = (next - previous) / ((4 * PI) / radii.length) / radii[index];
    slant[index] = 1 / sqrt(1 + slope * slope);
    steepest = max(steepest, sqrt(1 + slope * slope));
    reach = max(reach, radii[index]);
    shallowest = min(shallowest, radii[index]);
  }
  const radius = (angle: number): number => {
    const position = (angle / (2 * PI) + 1) * radii.length;
    const whole = floor(position);
    const fraction = position - whole;
    return (
      radii[whole % radii.length] * (1 - fraction) + radii[(whole + 1) % radii.length] * fraction
    );
  };
  return {
    reachMm: reach,
    steepest,
    radius,
    distance: (x, y) => {
      const r = sqrt(x * x + y * y);
      if (r > reach + 4) {
        return r - reach;
      }
      // Deep inside the exact depth does not matter.
      if (r < shallowest - 20) {
        return r - shallowest;
      }
      const angle = atan2(y, x);
      const index = floor((angle / (2 * PI) + 1) * radii.length) % radii.length;
      return (r - radius(angle)) * slant[index];
    },
  };
}
