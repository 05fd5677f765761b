import * as v from 'valibot';
import { listUpTo, meaning, numberBetween, objectOf } from '../../schema';

const exponential = objectOf({
  amplitude: meaning('Of this term.', numberBetween({ minimum: 0, maximum: 10 })),
  rateCps: meaning(
    'Rate over which it grows e-fold.',
    numberBetween({ minimum: 1, maximum: 1e9, unit: 'cps' }),
  ),
});

/**
 * How much too few counts a camera gives at a rate R: one factor, or constant + sum of amplitude x
 * exp(R / rateCps).
 */
export const deadTimeSchema = v.union(
  [
    objectOf({
      factor: meaning('The same at every rate.', numberBetween({ minimum: 0.9, maximum: 10 })),
    }),
    objectOf({
      constant: meaning(
        'Of constant + sum of amplitude x exp(rate / rateCps).',
        numberBetween({ minimum: 0, maximum: 10 }),
      ),
      exponentials: meaning('The terms of the sum.', listUpTo(5, exponential)),
    }),
  ],
  'an object with a factor, or with constant and exponentials, not both',
);
