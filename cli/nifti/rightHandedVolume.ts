import type { Direction, Vec3, Volume, VoxelArray } from '../../src/volume/types';
import { cross, dot } from '../../src/volume/vectors';

/**
 * Axes are not at right angles if the volume spanned by their unit vectors differs from 1 by more
 * than this.
 */
const rightAngleTolerance = 1e-3;

/**
 * Converts voxels and their affine to a volume with right-handed axes, as in DICOM: where they are
 * left-handed, the first one is reversed.
 * @param affine voxel to LPS mm, three rows of four
 * @param data the first axis runs fastest; reversed in place where necessary
 * @throws Error if the axes are not at right angles
 */
export function rightHandedVolume(affine: number[][], dimensions: Vec3, data: VoxelArray): Volume {
  const columns = [0, 1, 2].map((axis) => affine.map((row) => row[axis]));
  const spacingMm = columns.map((c) => Math.hypot(...c)) as Vec3;
  const [a, b, c] = columns.map((column, axis) => column.map((v) => v / spacingMm[axis])) as Vec3[];
  const origin = affine.map((row) => row[3]) as Vec3;
  const handedness = dot(a, cross(b, c));
  if (!(Math.abs(Math.abs(handedness) - 1) < rightAngleTolerance)) {
    throw new Error('its axes are not at right angles');
  }
  if (handedness > 0) {
    const direction: Direction = [...a, ...b, ...c];
    return { data, dimensions, spacingMm, imagePositionPatient: origin, direction };
  }
  const nx = dimensions[0];
  for (let row = 0; row < data.length; row += nx) {
    data.subarray(row, row + nx).reverse();
  }
  return {
    data,
    dimensions,
    spacingMm,
    imagePositionPatient: origin.map((v, axis) => v + columns[0][axis] * (nx - 1)) as Vec3,
    direction: [...a.map((v) => -v), ...b, ...c] as Direction,
  };
}
