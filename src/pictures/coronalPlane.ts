import type { VolumeGeometry } from '../volume/types';

/** A coronal picture of a volume on the volume's own voxels, seen from the front. */
export interface CoronalPlane {
  /** Pixels across (columns) and down (rows). */
  columns: number;
  rows: number;
  /** Width and height of a pixel, mm. */
  pixelMm: [number, number];
  /** Volume axes (0 i, 1 j, 2 k) that run across, down and along the line of sight. */
  axes: { across: number; down: number; depth: number };
  /** The volume's index runs against the picture's: the patient's right is on the left, the head on top. */
  isReversed: { across: boolean; down: boolean };
}

/**
 * The two volume axes nearest to the patient's left-right and head-foot axes, so that nothing has to
 * be resampled; an oblique volume is shown a little turned.
 */
export function coronalPlane({ dimensions, spacingMm, direction }: VolumeGeometry): CoronalPlane {
  const along = (axis: number, patientAxis: number) => direction[3 * axis + patientAxis];
  const nearest = (patientAxis: number, axes: number[]) =>
    axes.reduce((a, b) =>
      Math.abs(along(b, patientAxis)) > Math.abs(along(a, patientAxis)) ? b : a,
    );
  // The line of sight first: of the other two, one is across and one down even when turned by 45 degrees.
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
