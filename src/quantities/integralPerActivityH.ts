import type { KidneyCycle } from './kidneyNumbers';
import { sumOverCourses } from './sumOverCourses';

/**
 * Time-integrated activity over administered activity, hours; over several cycles the sum of one
 * over the sum of the other. Undefined where an administered activity is not known.
 */
export function integralPerActivityH(cycles: readonly KidneyCycle[]): number | undefined {
  const integralMBqH = sumOverCourses(cycles, (course) => course.timeIntegratedActivityMBqH);
  const activities = cycles.flatMap(({ administeredActivityMBq }) => administeredActivityMBq ?? []);
  return integralMBqH !== undefined && activities.length === cycles.length
    ? integralMBqH / activities.reduce((sum, activity) => sum + activity, 0)
    : undefined;
}
