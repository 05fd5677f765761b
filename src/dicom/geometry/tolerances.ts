/**
 * How far images may depart from one regular grid before a series is refused. Scanners write
 * positions with two or three decimals and direction cosines with six: that passes, while anything
 * that would move a voxel by a visible part of a pixel does not.
 */
export const tolerances = {
  /** Shift of an image's farthest corner by another orientation or pixel spacing, mm. */
  cornerMm: 0.1,
  /** Sideways shift of an image against the normal through the first one, mm ... */
  sidewaysMm: 0.1,
  /** ... or this share of the distance from the first image, if larger (0.03 degrees). */
  sidewaysShare: 5e-4,
  /** Distance of an image from its place in an even stack, mm ... */
  alongMm: 0.05,
  /** ... or this share of the slice spacing, if larger. */
  alongShare: 0.02,
  /** Images nearer to each other than this lie at the same place, mm. */
  samePlaceMm: 0.05,
  /** Departure of a direction cosine triple from unit length, and of the two from a right angle. */
  orthonormal: 1e-3,
} as const;
