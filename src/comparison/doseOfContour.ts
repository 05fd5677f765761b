import { combineSliceDoses, cumulativeDvh, structureSliceDoses } from '../dose';
import type { CumulativeDvh, DoseSampler } from '../dose';
import { dvhOfSlices } from '../dose/dvhOfSlices';
import type { Labelmap } from '../volume/types';

/** Dose in one contour. */
export interface ContourDose {
  /** Undefined without the contour, or where the dose map does not reach it. */
  meanDoseGy?: number;
  /** Of the part inside the dose map. */
  dvh?: CumulativeDvh;
  /** What the reader of the dose has to know, as sentences. */
  texts: string[];
}

/** Points of a plotted histogram, at least. */
const plotSteps = 128;

/**
 * Mean dose and histogram of one label, sampled as everywhere else (`kidneyDose`).
 * @param sampler made for the labelmap's grid
 */
export function doseOfContour(
  labelmap: Labelmap,
  label: number,
  sampler: DoseSampler,
): ContourDose {
  if (!labelmap.data.includes(label)) {
    return { texts: [] };
  }
  const slices = structureSliceDoses(sampler, labelmap, label);
  const { meanDoseGy, findings } = combineSliceDoses(sampler, label, slices);
  const histogram = dvhOfSlices(sampler, slices);
  const bins = histogram ? histogram.maxDoseGy / histogram.binWidthGy / plotSteps : 1;
  return {
    meanDoseGy,
    ...(histogram && {
      dvh: cumulativeDvh(histogram, histogram.binWidthGy * Math.max(1, Math.floor(bins))),
    }),
    // Files without a frame of reference belong together because they were given as one case.
    texts: findings.filter(({ code }) => code !== 'TREATED_AS_REGISTERED').map(({ text }) => text),
  };
}
