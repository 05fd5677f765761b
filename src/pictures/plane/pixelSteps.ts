import type { Vec3 } from '../../volume/types';
import type { PicturePlane } from './picturePlane';

export interface PixelSteps {
  /** Number of the pixel of voxel [0, 0, 0]; pixels are counted row by row. */
  origin: number;
  /** Change of this number for a step along i, j and k; 0 along the line of sight. */
  step: Vec3;
}

/** Maps each voxel to its pixel, so that a volume can be traversed in the order of its memory. */
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
