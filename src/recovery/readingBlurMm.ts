import type { Vec3, VolumeGeometry } from '../volume';

/**
 * Widths of the boxes, along x, y and z, that blur as reading linearly between voxels does: its
 * triangle has the variance of two boxes of a voxel. Without it the recovered number is 2 to 3 %
 * too low at 4.8 mm.
 * @param image grid that a mean is read from
 */
export function readingBlurMm({ spacingMm, direction }: VolumeGeometry): Vec3 {
  const along = (n: number) =>
    Math.SQRT2 * Math.hypot(...spacingMm.map((mm, axis) => mm * direction[3 * axis + n]));
  return [along(0), along(1), along(2)];
}
