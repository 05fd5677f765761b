import { cropVolume } from '../coregistration/cropVolume';
import { labelBounds } from '../labels';
import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../volume';
import { blockCoverage } from './blockCoverage';
import { blockGrid } from './blockGrid';
import type { BlockGrid } from './blockGrid';
import { boundsOnImage } from './boundsOnImage';
import { imageSpan } from './imageSpan';
import { noContour } from './noContour';
import { resolutionNotFound } from './resolutionNotFound';

/** A filled structure of a phantom, and the SPECT around it. */
export interface StructureScene {
  /** Blocks of the contour's voxels. */
  grid: BlockGrid;
  /** Share of each block that the structure fills. */
  coverage: Float32Array;
  /** The SPECT's voxels around the structure, and their values. */
  part: VolumeGeometry;
  values: Float32Array;
}

/**
 * @param variance of a blur that the blocks are fine for, mm2
 * @param aroundMm of the SPECT around the structure
 * @param roomMm that the blocks reach further, for shifts
 * @throws NO_KIDNEY_ROI, TOO_LARGE, ACTIVITY_INVALID
 */
export function structureScene(
  activity: Volume<Float32Array>,
  { labelmap, label }: { labelmap: Labelmap; label: number },
  { variance, aroundMm, roomMm }: { variance: number; aroundMm: number; roomMm: number },
): StructureScene {
  const bounds = labelBounds(labelmap, label);
  if (!bounds) {
    throw noContour(label);
  }
  const variances: Vec3 = [variance, variance, variance];
  const grid = blockGrid(labelmap, bounds, variances, aroundMm + roomMm);
  const near = blockGrid(labelmap, bounds, variances, aroundMm);
  const within = boundsOnImage(activity, near);
  if (!within) {
    throw resolutionNotFound(
      `The contour lies outside the image, which spans ${imageSpan(activity)} mm (left, back, head).`,
    );
  }
  const { data: values, ...part } = cropVolume(activity, within);
  return { grid, coverage: blockCoverage(labelmap, label, grid), part, values };
}
