import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { probabilitiesToLabels } from '../contouring';
import type { ProbabilityBand, ProbabilityField } from '../contouring';
import type { Labelmap } from '../volume/types';
import { compareContours } from '../comparison';

export interface ThresholdRow {
  threshold: number;
  side: KidneySide;
  dice: number;
  volumeRatio: number;
}

/**
 * Overlap and volume ratio for several decision thresholds, from the probability around each
 * kidney. They show which threshold the manifest should have so that contours are neither too large
 * nor too small.
 * @param bands of one run of the pipeline
 * @param reference on the same grid as the run's labels; a side that it lacks is left out
 */
export function thresholdSweep(
  bands: Partial<Record<KidneySide, ProbabilityBand>>,
  reference: Labelmap,
  thresholds: readonly number[],
): ThresholdRow[] {
  const fields: Partial<Record<KidneySide, ProbabilityField>> = {};
  for (const { side } of kidneySides) {
    const band = bands[side];
    if (band) {
      fields[side] = {
        box: band.geometry,
        kidney: Float32Array.from(band.probability, (value) => value / 255),
      };
    }
  }
  return thresholds.flatMap((threshold) => {
    const { labelmap } = probabilitiesToLabels(fields, reference, {
      threshold,
      sinusThreshold: 0.5,
    });
    return kidneySides.flatMap(({ side, label }) => {
      const { dice, volumeRatio } = compareContours(labelmap, reference, label);
      return volumeRatio === undefined ? [] : [{ threshold, side, dice, volumeRatio }];
    });
  });
}
