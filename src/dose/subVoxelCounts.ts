import { indexToIndexMatrix } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';

/** More sub-points than this along one axis are never needed for a dose map of a patient. */
export const mostSubVoxels = 16;

/**
 * Sub-points per voxel of `from` along i, j, k, so that a step between them is at most half a voxel
 * of `dose` along every axis of `dose`.
 *
 * Why half: the mean of a trilinear function over a box is its value at the centre, so a voxel that
 * lies inside one cell of the dose grid is exact with one point. An error comes only from cells'
 * borders inside a sub-voxel. With sub-voxel size h and dose spacing H it is on average
 * h^2 D''/24 along each axis, D'' the second derivative of the dose: with h <= H/2 at most
 * H^2 D''/96, a twelfth of the error H^2 D''/8 that the dose grid itself makes when it is
 * interpolated linearly.
 *
 * @returns counts of at least 1, at most `MAX_SUB_VOXELS`, and whether that limit cut any.
 */
export function subVoxelCounts(
  from: VolumeGeometry,
  dose: VolumeGeometry,
): { counts: Vec3; limited: boolean } {
  const m = indexToIndexMatrix(from, dose);
  const wanted = [0, 1, 2].map((axis) => {
    const step = Math.max(Math.abs(m[axis]), Math.abs(m[4 + axis]), Math.abs(m[8 + axis]));
    // 1e-6: a ratio that is whole up to rounding asks for no further point.
    return Math.max(1, Math.ceil(2 * step - 1e-6));
  });
  return {
    counts: wanted.map((n) => Math.min(n, mostSubVoxels)) as Vec3,
    limited: wanted.some((n) => n > mostSubVoxels),
  };
}
