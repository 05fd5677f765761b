/**
 * Shoelace area of a ring x0 y0 x1 y1 ..., in the square of its unit. Positive where the ring runs
 * from the x axis to the y axis: in this folder outer rings are positive and holes negative.
 */
export function signedArea(points: ArrayLike<number>): number {
  let twice = 0;
  const n = points.length;
  if (n < 6) {
    return 0;
  }
  // Coordinates are taken relative to the first point, so that rings far from the origin lose no
  // digits.
  const x0 = points[0];
  const y0 = points[1];
  for (let p = 2; p + 3 < n; p += 2) {
    twice += (points[p] - x0) * (points[p + 3] - y0) - (points[p + 2] - x0) * (points[p + 1] - y0);
  }
  return twice / 2;
}
