import * as v from 'valibot';
import { meaning, numberBetween, objectOf } from '../../schema';

const hours = numberBetween({ minimum: 0.01, maximum: 10000, unit: 'h' });

/** Constants of the linear-quadratic model for the kidney. */
export const radiobiologySchema = objectOf({
  alphaBetaGy: v.optional(
    meaning(
      'Alpha/beta of the kidney, Gy.',
      numberBetween({ minimum: 0.1, maximum: 100, unit: 'Gy' }),
    ),
    2.6,
  ),
  repairHalfLifeHours: v.optional(
    meaning('Half-life of the repair of sublethal damage, hours.', hours),
    2.8,
  ),
  effectiveHalfLifeHours: v.optional(
    meaning(
      'Effective half-life of 177Lu in the kidney where none is entered for the patient, hours; for another nuclide its biological part is carried over.',
      hours,
    ),
    50,
  ),
});
