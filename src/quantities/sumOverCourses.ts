import type { ActivityCourse, KidneyCycle } from './kidneyNumbers';

/** A sum over cycles that all rest on serial images; undefined where one does not. */
export function sumOverCourses(
  cycles: readonly KidneyCycle[],
  read: (course: ActivityCourse) => number,
): number | undefined {
  const courses = cycles.flatMap(({ course }) => course ?? []);
  return courses.length > 0 && courses.length === cycles.length
    ? courses.reduce((sum, course) => sum + read(course), 0)
    : undefined;
}
