import type { KidneyContours } from '../session/slices/contoursSlice';

/** Slices k of the CT that have a kidney now, ascending. */
export function slicesWithKidney({ ct, measurement }: KidneyContours): number[] {
  return Array.from({ length: ct.volume.dimensions[2] }, (_, k) => k).filter(
    (k) => measurement.labels(k) !== null,
  );
}
