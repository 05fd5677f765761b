import type { Direction, Vec3, VolumeGeometry } from '../../volume';

/** Head first, supine, slices across the patient: rows along +x, columns along +y. */
export const axial: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];
/** One frame of reference for all cases. */
const frameOfReferenceUID = '2.25.77017701';

/** A grid whose middle is the origin, LPS mm. */
export function gridAboutOrigin(
  dimensions: Vec3,
  spacingMm: Vec3,
  direction: Direction = axial,
): VolumeGeometry {
  const position = [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce(
      (sum, n) => sum - (direction[3 * n + axis] * spacingMm[n] * (dimensions[n] - 1)) / 2,
      0,
    ),
  ) as Vec3;
  return { dimensions, spacingMm, direction, imagePositionPatient: position, frameOfReferenceUID };
}
