import type { VolumeGeometry } from '../../src/volume/types';
import { signedArea } from '../../src/contours/signedArea';
import type { SliceContours } from '../../src/contours/types';

/**
 * Volume inside contours, ml: area of the rings, holes taken off (shoelace formula), times the
 * spacing of the slices.
 */
export function contourVolumeMl(contours: SliceContours[], geometry: VolumeGeometry): number {
  const [si, sj, sk] = geometry.spacingMm;
  let pixels = 0;
  for (const { loops } of contours) {
    for (const { points, isHole } of loops) {
      pixels += (isHole ? -1 : 1) * Math.abs(signedArea(points));
    }
  }
  return (pixels * si * sj * sk) / 1000;
}
