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
 * How dose and recovery of each kidney follow its contour as it is now.
 * @returns nothing without a dose map, or for a kidney that has no contour
 */
export function measureKidneyContours(
  labelmap: Labelmap,
  { doses, recoverySources, fwhmUncertaintyMm = usualFwhmUncertaintyMm }: MeterSetup,
): KidneyContours {
  const present = kidneySides.filter(({ label }) => labelmap.data.includes(label));
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
