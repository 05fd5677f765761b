import type { KidneySide } from '../../labels';
import type { KidneyContours } from '../session/slices/contoursSlice';

/** Whether each side has a contour. */
export function kidneysPresent({ measurement }: KidneyContours): Record<KidneySide, boolean> {
  const [right, left] = measurement.rows();
  return { right: right.volumeMl > 0, left: left.volumeMl > 0 };
}
