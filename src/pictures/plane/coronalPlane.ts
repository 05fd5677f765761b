import type { VolumeGeometry } from '../../volume/types';
import type { PicturePlane } from './picturePlane';

/**
 * The view from the front: the patient's right is on the left, the head at the top. It uses the two
 * volume axes nearest to the patient's left-right and head-foot axes, so that nothing has to be
 * resampled; an oblique volume is therefore shown slightly rotated.
 */
export function coronalPlane({ dimensions, spacingMm, direction }: VolumeGeometry): PicturePlane {
  const along = (axis: number, patientAxis: number) => direction[3 * axis + patientAxis];
  const nearest = (patientAxis: number, axes: number[]) =>
    axes.reduce((a, b) =>
      Math.abs(along(b, patientAxis)) > Math.abs(along(a, patientAxis)) ? b : a,
    );
  // The line of sight is chosen first. Of the other two axes one then runs across and one down,
  // even in a volume rotated by 45 degrees.
  const depth = nearest(1, [0, 1, 2]);
  const down = nearest(
    2,
    [0, 1, 2].filter((axis) => axis !== depth),
  );
  const across = 3 - depth - down;
  return {
    columns: dimensions[across],
    rows: dimensions[down],
    pixelMm: [spacingMm[across], spacingMm[down]],
    axes: { across, down, depth },
    isReversed: { across: along(across, 0) < 0, down: along(down, 2) > 0 },
  };
}
