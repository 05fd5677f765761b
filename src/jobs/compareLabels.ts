import { compareKidneys, differingSlices } from '../comparison';
import type { DifferingSlice, KidneyComparison } from '../comparison';
import type { DoseVolume } from '../dose';
import type { Labelmap } from '../volume/types';

export interface CompareLabelsInput {
  first: Labelmap;
  second: Labelmap;
  /** Their doses are added; empty without a dose map. */
  doses: DoseVolume[];
  treatAsRegistered: boolean;
}

export interface ComparedLabels {
  /** Right, then left. */
  kidneys: KidneyComparison[];
  /** The largest difference first. */
  slices: DifferingSlice[];
}

/**
 * Two contour sets of one CT, compared as `npm run evaluate` does.
 * @throws DosimetryError as compareKidneys
 */
export function compareLabels(input: CompareLabelsInput): ComparedLabels {
  const { first, second, doses, treatAsRegistered } = input;
  return {
    kidneys: compareKidneys(first, second, { doses, treatAsRegistered }),
    slices: differingSlices(first, second),
  };
}
