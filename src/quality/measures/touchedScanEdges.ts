import type { IndexBounds } from '../../labels';
import type { VolumeGeometry } from '../../volume/types';
import { patientDirection } from './patientDirection';
import type { DirectionName } from './patientDirection';

/** Which edges of the scan a contour reaches, by the patient's sides. */
export function touchedScanEdges(
  { dimensions, direction }: VolumeGeometry,
  { min, max }: IndexBounds,
): DirectionName[] {
  return [0, 1, 2].flatMap((axis) => [
    ...(min[axis] === 0 ? [patientDirection(direction, axis, -1)] : []),
    ...(max[axis] === dimensions[axis] - 1 ? [patientDirection(direction, axis, 1)] : []),
  ]);
}
