import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { measureContour } from '../uncertainty';
import type { KidneyContour } from '../uncertainty';
import type { Labelmap } from '../volume';
import type { MeterSetup } from './meterSetup';

export type KidneyContours = Partial<Record<KidneySide, KidneyContour>>;

/** See `UncertaintySettings.fwhmMm`. */
const usualFwhmUncertaintyMm = 1;

/**
 * How dose and recovery of kidneys follow their contours as they are now.
 * @returns nothing without a dose map, or for a kidney that has no contour
 */
export function measureKidneyContours(
  labelmap: Labelmap,
  sides: readonly KidneySide[],
  { doses, recoverySources, fwhmUncertaintyMm = usualFwhmUncertaintyMm }: MeterSetup,
): KidneyContours {
  const present = kidneySides.filter(
    ({ side, label }) => sides.includes(side) && labelmap.data.includes(label),
  );
  return doses.length === 0
    ? {}
    : Object.fromEntries(
        present.map(({ side, label }) => [
          side,
          measureContour(labelmap, label, doses, {
            sources: recoverySources?.[side] ?? [],
            fwhmUncertaintyMm,
          }),
        ]),
      );
}
