import type { ProbabilityBand } from '../contouring';
import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { measureBand, measureShiftLoss } from '../uncertainty';
import type { ContourMeasurement } from '../uncertainty';
import type { Labelmap } from '../volume';
import type { MeterSetup } from './meterSetup';

export type ProbabilityBands = Partial<Record<KidneySide, ProbabilityBand>>;

/** What the uncertainty of a kidney's dose needs of the dose around its automatic contour. */
export type Surroundings = Partial<
  Record<KidneySide, Pick<ContourMeasurement, 'band' | 'shiftLosses'>>
>;

/**
 * The doses of each kidney in the network's contours at other probabilities, and what a shift of
 * its contour costs: takes some tenths of a second, once for a set of dose maps.
 *
 * @param labelmap the contours
 * @param setup what it was measured with
 */
export function measureSurroundings(
  labelmap: Labelmap,
  bands: ProbabilityBands,
  { geometry: ct, doses, recoverySources }: MeterSetup,
): Surroundings {
  if (doses.length === 0) {
    return {};
  }
  return Object.fromEntries(
    kidneySides.flatMap(({ side, label }) => {
      if (!labelmap.data.includes(label)) {
        return [];
      }
      const given = bands[side];
      const sources = recoverySources?.[side] ?? [];
      // The network's grid was laid over the CT, so it lies in the CT's frame of reference.
      const { frameOfReferenceUID } = ct;
      const band =
        given &&
        measureBand(
          { ...given, geometry: { ...given.geometry, frameOfReferenceUID } },
          doses,
          sources,
        );
      const shiftLosses = doses.map((dose) => measureShiftLoss(labelmap, label, dose));
      return [[side, { ...(band && { band }), shiftLosses }]];
    }),
  );
}
