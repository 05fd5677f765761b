import type { Vec3 } from '../../volume/types';
import type { PicturePlane } from './picturePlane';

export interface PixelSteps {
  /** Number of the pixel of the voxel [0, 0, 0]; pixels are counted row by row. */
  origin: number;
  /** What a step along i, j and k adds to it; nothing along the line of sight. */
  step: Vec3;
}

/**
 * Which pixel each voxel lies in, so that a volume can be walked through in the order of its
 * memory.
 */
export function pixelSteps({
  columns,
  rows,
  axes,
  isReversed,
}: Pick<PicturePlane, 'columns' | 'rows' | 'axes' | 'isReversed'>): PixelSteps {
  const step: Vec3 = [0, 0, 0];
  step[axes.across] = isReversed.across ? -1 : 1;
  step[axes.down] = isReversed.down ? -columns : columns;
  const origin =
    (isReversed.across ? columns - 1 : 0) + (isReversed.down ? (rows - 1) * columns : 0);
  return { origin, step };
}
