import type { IndexBounds } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import { patientDirection } from './patientDirection';
import type { DirectionName } from './patientDirection';

/**
 * Contours fade towards the scan's end, beyond which the network sees air: a kidney that the scan
 * cuts is often not drawn on the last slice of 5 mm.
 */
export const scanEdgeMm = 6;

/** Which edges of the scan a contour reaches, or comes close to, by the patient's sides. */
export function touchedScanEdges(
  { dimensions, direction, spacingMm }: VolumeGeometry,
  { min, max }: IndexBounds,
): DirectionName[] {
  return [0, 1, 2].flatMap((axis) => [
    ...(min[axis] * spacingMm[axis] <= scanEdgeMm ? [patientDirection(direction, axis, -1)] : []),
    ...((dimensions[axis] - 1 - max[axis]) * spacingMm[axis] <= scanEdgeMm
      ? [patientDirection(direction, axis, 1)]
      : []),
  ]);
}
