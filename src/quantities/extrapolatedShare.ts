import type { KidneyCycle } from './kidneyNumbers';
import { sumOverCourses } from './sumOverCourses';

/** Share of the time-integrated activity of all cycles that was not measured, 0 to 1. */
export function extrapolatedShare(cycles: readonly KidneyCycle[]): number | undefined {
  const whole = sumOverCourses(cycles, (course) => course.timeIntegratedActivityMBqH);
  const after = sumOverCourses(
    cycles,
    (course) => course.extrapolatedShare * course.timeIntegratedActivityMBqH,
  );
  return whole !== undefined && after !== undefined ? after / whole : undefined;
}
