import { DosimetryError } from '../errors';
import type { IndexBounds } from '../labels';
import { indexToPatient } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';

/** Blocks of whole voxels of a labelmap: a grid along its axes, coarse but finer than a blur. */
export interface BlockGrid extends VolumeGeometry {
  /** Index of the labelmap's voxel in the first block's corner; may lie outside the labelmap. */
  firstVoxel: Vec3;
  /** Voxels of the labelmap in a block, along i, j and k. */
  factors: Vec3;
  /** Of the labelmap, mm. */
  voxelMm: Vec3;
}

/** A block is no wider than this many standard deviations of the blur; see docs/recovery.md. */
const widestBlock = 0.6;
/** 64 MB for one image of 32-bit values: far above any kidney with its surroundings. */
const mostBlocks = 1.6e7;

/**
 * The blocks that hold a part of a labelmap, with a margin that may reach beyond it.
 *
 * @param bounds of the part, indices of the labelmap
 * @param variances of the blur along the axes, mm2
 * @throws TOO_LARGE before anything is allocated
 */
export function blockGrid(
  labelmap: VolumeGeometry,
  bounds: IndexBounds,
  variances: Vec3,
  marginMm: number,
): BlockGrid {
  const { spacingMm } = labelmap;
  const factors = spacingMm.map((mm, axis) =>
    Math.max(1, Math.floor((widestBlock * Math.sqrt(variances[axis])) / mm)),
  ) as Vec3;
  const firstVoxel = bounds.min.map((v, axis) => v - Math.ceil(marginMm / spacingMm[axis])) as Vec3;
  const dimensions = factors.map((factor, axis) => {
    const last = bounds.max[axis] + Math.ceil(marginMm / spacingMm[axis]);
    return Math.ceil((last - firstVoxel[axis] + 1) / factor);
  }) as Vec3;
  const count = dimensions[0] * dimensions[1] * dimensions[2];
  if (!(count <= mostBlocks)) {
    throw new DosimetryError('TOO_LARGE', {
      what: 'The partial volume effect cannot be corrected.',
      why: `The contour with its surroundings fills ${dimensions.join(' x ')} blocks; at most ${mostBlocks} can be worked on.`,
      next: 'Check that the contour is one organ, and its voxels are in mm.',
    });
  }
  const centre = firstVoxel.map((v, axis) => v + (factors[axis] - 1) / 2) as Vec3;
  return {
    dimensions,
    spacingMm: spacingMm.map((mm, axis) => mm * factors[axis]) as Vec3,
    imagePositionPatient: indexToPatient(labelmap, centre),
    direction: labelmap.direction,
    frameOfReferenceUID: labelmap.frameOfReferenceUID,
    firstVoxel,
    factors,
    voxelMm: spacingMm,
  };
}
