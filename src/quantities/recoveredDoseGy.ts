import type { KidneyCycle } from './kidneyNumbers';

/**
 * Mean dose without the partial volume effect, of several cycles their sum. Undefined where it is
 * not known for each of them: a sum of corrected and uncorrected doses is neither.
 */
export function recoveredDoseGy(cycles: readonly KidneyCycle[]): number | undefined {
  const doses = cycles.flatMap(({ meanDoseGy, course }) =>
    course?.recovery ? [meanDoseGy * course.recovery.doseFactor] : [],
  );
  return doses.length > 0 && doses.length === cycles.length
    ? doses.reduce((sum, dose) => sum + dose, 0)
    : undefined;
}
