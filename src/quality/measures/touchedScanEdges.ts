import type { IndexBounds } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import { patientDirection } from './patientDirection';
import type { DirectionName } from './patientDirection';

/**
 * Distance from the scan's end within which a contour counts as cut, mm: a pole that ends in the
 * last but one slice of 5 mm may go on beyond the last one.
 */
export const scanEdgeMm = 6;

/** The edges of the scan that a contour reaches or comes close to, by the patient's sides. */
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
