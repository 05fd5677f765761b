/**
 * How far images may deviate from one regular grid before a series is refused. Scanners write
 * positions with two or three decimals and direction cosines with six: such rounding is accepted,
 * and anything that would move a voxel by a visible part of a pixel is refused.
 */
export const tolerances = {
  /** Shift of an image's farthest corner by a different orientation or pixel spacing, mm. */
  cornerMm: 0.1,
  /** Sideways shift of an image from the normal through the first one, mm ... */
  sidewaysMm: 0.1,
  /** ... or this share of the distance from the first image, if larger (0.03 degrees). */
  sidewaysShare: 5e-4,
  /** Distance of an image from its position in an even stack, mm ... */
  alongMm: 0.05,
  /** ... or this share of the slice spacing, if larger. */
  alongShare: 0.02,
  /** Images closer to each other than this lie at the same position, mm. */
  samePlaceMm: 0.05,
  /** Deviation of a direction cosine triple from unit length, and of the two from a right angle. */
  orthonormal: 1e-3,
} as const;
