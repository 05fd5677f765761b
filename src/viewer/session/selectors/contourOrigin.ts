import type { KidneyContours } from '../slices/contoursSlice';

/**
 * How contours came about: an opened object says so itself, and what was drawn by hand stays that.
 */
export function contourOrigin({
  openedFrom,
  measurement,
}: Pick<KidneyContours, 'openedFrom' | 'measurement'>): 'automatic' | 'edited' | 'manual' {
  if (openedFrom?.algorithm === 'MANUAL') {
    return 'manual';
  }
  return openedFrom?.algorithm === 'SEMIAUTOMATIC' || measurement.isEdited()
    ? 'edited'
    : 'automatic';
}
