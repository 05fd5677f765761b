import * as v from 'valibot';
import { meaning, numberBetween, objectOf } from '../../schema';
import { dosesSchema } from './dosesSchema';
import { doseRange, positiveDoseRange, shareRange } from './ranges';

/** The dose over the images. */
export const doseWashSchema = objectOf({
  thresholdGy: v.optional(meaning('Nothing is drawn below, Gy.', numberBetween(doseRange)), 0.2),
  maximumGy: v.optional(
    meaning(
      'Dose at the top of the colour scale, Gy; "auto": the largest in the kidneys.',
      v.union(
        [v.literal('auto'), numberBetween(positiveDoseRange)],
        '"auto" or a number from 0.001 to 1000 Gy',
      ),
    ),
    'auto',
  ),
  opacity: v.optional(meaning('From 0 to 1.', numberBetween(shareRange)), 0.5),
  isodosesGy: v.optional(meaning('Doses of the isodose lines, Gy.', dosesSchema), [1, 2, 5]),
});
