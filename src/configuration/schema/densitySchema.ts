import * as v from 'valibot';
import { listUpTo, meaning, numberBetween, objectOf } from '../../schema';

const densityRange = { minimum: 0, maximum: 25, unit: 'g/ml' };
const twoAscending = 'at least two points of ascending hounsfield';

const points = v.pipe(
  listUpTo(
    20,
    objectOf({
      hounsfield: meaning(
        'CT number, HU.',
        numberBetween({ minimum: -1100, maximum: 32767, unit: 'HU' }),
      ),
      densityGPerMl: meaning('Density there, g/ml.', numberBetween(densityRange)),
    }),
  ),
  v.minLength(2, twoAscending),
  v.check(
    (list) => list.every(({ hounsfield }, n) => n === 0 || hounsfield > list[n - 1].hounsfield),
    twoAscending,
  ),
);

/** Density of tissue, for the mass of a kidney. */
export const densitySchema = v.variant(
  'method',
  [
    objectOf({
      method: meaning('By straight lines between points.', v.literal('ct-density')),
      points: meaning('At least two, HU ascending.', points),
    }),
    objectOf({
      method: meaning('The same everywhere.', v.literal('fixed')),
      densityGPerMl: meaning('Density, g/ml.', numberBetween({ ...densityRange, minimum: 0.1 })),
    }),
  ],
  ({ expected }) =>
    expected?.startsWith('(') ? '"ct-density" or "fixed"' : 'an object with method',
);
