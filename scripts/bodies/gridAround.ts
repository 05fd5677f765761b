import type { Direction, Vec3, VolumeGeometry } from '../../src/volume';

/** A grid of that orientation whose middle lies at `centre` (LPS mm). */
export function gridAround(
  centre: Vec3,
  dimensions: Vec3,
  spacingMm: Vec3,
  direction: Direction,
): VolumeGeometry {
  const position = [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce(
      (sum, a) => sum - direction[3 * a + axis] * spacingMm[a] * ((dimensions[a] - 1) / 2),
      centre[axis],
    ),
  ) as Vec3;
  return { dimensions, spacingMm, direction, imagePositionPatient: position };
}
