import { changeOfDose } from './changeOfDose';
import { partOfChanges } from './partOfChanges';
import type { UncertaintyPart } from './uncertaintyPart';

/** Mean doses of one kidney in the network's contours, Gy; all recovered, or none. */
export interface BandDoses {
  meanDoseGy: number;
  /** Where the probability is at least 0.3: the larger contour. */
  meanDoseAt03Gy: number;
  /** At least 0.7: the smaller one. */
  meanDoseAt07Gy: number;
}

/**
 * The contour's part for a contour that the network drew and nobody changed: the doses in its
 * contours at 0.3 and 0.7 are taken as one standard uncertainty away. They lie at the 30 and 70 %
 * quantiles of where one piece of the border is, 0.52 of its standard uncertainty; about half of
 * that remains for the border as a whole (docs/uncertainty.md). Activity, recovery and mass change
 * together with a contour, and the doses have it in them.
 * @throws INVALID_ARGUMENT for doses that are not above 0
 */
export function bandContourPart({
  meanDoseGy,
  meanDoseAt03Gy,
  meanDoseAt07Gy,
}: BandDoses): UncertaintyPart {
  return partOfChanges(
    'contour',
    [changeOfDose(meanDoseAt03Gy, meanDoseGy), changeOfDose(meanDoseAt07Gy, meanDoseGy)],
    `Mean dose ${meanDoseAt03Gy.toFixed(3)} Gy in the network's contour at probability 0.3, ${meanDoseAt07Gy.toFixed(3)} Gy at 0.7.`,
  );
}
