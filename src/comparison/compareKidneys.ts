import { createDoseSampler } from '../dose';
import type { CumulativeDvh, DoseVolume } from '../dose';
import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { Labelmap } from '../volume/types';
import { compareContours } from './compareContours';
import type { ContourAgreement } from './compareContours';
import type { ComparedDoses } from './doseDifferencePercent';
import { doseOfContour } from './doseOfContour';

export interface CompareKidneysOptions {
  /** Their doses are added; without any only the contours are compared. */
  doses?: readonly DoseVolume[];
  /** See DoseSamplingOptions. */
  treatAsRegistered?: boolean;
}

/** One kidney in two contour sets: `automatic` the first, `reference` the second. */
export interface KidneyComparison extends ContourAgreement, ComparedDoses {
  side: KidneySide;
  automaticDvh?: CumulativeDvh;
  referenceDvh?: CumulativeDvh;
  /** What the reader of the doses has to know, as sentences. */
  texts: string[];
}

/**
 * Agreement and doses of both kidneys, right then left, in two labelmaps (right 1, left 2) on one
 * grid. `npm run evaluate` and the viewer's comparison both are made of this.
 * @throws LABELMAP_MISMATCH where the grids differ; DOSE_NOT_REGISTERED
 */
export function compareKidneys(
  automatic: Labelmap,
  reference: Labelmap,
  { doses = [], treatAsRegistered }: CompareKidneysOptions = {},
): KidneyComparison[] {
  const sampler =
    doses.length > 0 ? createDoseSampler(automatic, doses, { treatAsRegistered }) : undefined;
  return kidneySides.map(({ side, label }) => {
    const agreement = compareContours(automatic, reference, label);
    if (!sampler) {
      return { side, ...agreement, texts: [] };
    }
    const [first, second] = [automatic, reference].map((labelmap) =>
      doseOfContour(labelmap, label, sampler),
    );
    return {
      side,
      ...agreement,
      automaticDoseGy: first.meanDoseGy,
      referenceDoseGy: second.meanDoseGy,
      automaticDvh: first.dvh,
      referenceDvh: second.dvh,
      texts: [...new Set([...first.texts, ...second.texts])],
    };
  });
}
