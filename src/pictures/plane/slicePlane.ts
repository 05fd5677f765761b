import type { VolumeGeometry } from '../../volume/types';
import type { PicturePlane } from './picturePlane';

/**
 * One slice as it is usually viewed. In an axial slice the patient's right is on the left and the
 * front at the top. In other slices the axis nearer to patient x runs across, and the other one
 * towards the feet.
 */
export function slicePlane({ dimensions, spacingMm, direction }: VolumeGeometry): PicturePlane {
  const across = Math.abs(direction[0]) >= Math.abs(direction[3]) ? 0 : 1;
  const down = 1 - across;
  return {
    columns: dimensions[across],
    rows: dimensions[down],
    pixelMm: [spacingMm[across], spacingMm[down]],
    axes: { across, down, depth: 2 },
    isReversed: {
      across: direction[3 * across] < 0,
      down: direction[3 * down + 1] < 0 || direction[3 * down + 2] > 0.5,
    },
  };
}
