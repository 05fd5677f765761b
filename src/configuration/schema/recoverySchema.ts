import * as v from 'valibot';
import { listUpTo, meaning, numberBetween, objectOf, oneOf } from '../../schema';

const rising = 'two or more points, "at" rising';

const table = v.pipe(
  listUpTo(
    100,
    objectOf({
      at: meaning('Volume in ml, or 1/cm.', numberBetween({ minimum: 0.01, maximum: 10_000 })),
      recoveryCoefficient: meaning('Measured there.', numberBetween({ minimum: 0.05, maximum: 1 })),
    }),
  ),
  v.minLength(2, rising),
  v.check((points) => points.every(({ at }, n) => n === 0 || at > points[n - 1].at), rising),
);

/** Recovery coefficients that the site measured, by volume (ml) or surface over volume (1/cm). */
export const recoverySchema = v.pipe(
  objectOf({
    by: meaning('What "at" is.', oneOf(['volumeMl', 'surfacePerVolumePerCm'])),
    table: meaning('Two points or more, "at" rising.', table),
  }),
  v.transform(({ by, table: points }) => ({ by, points })),
);
