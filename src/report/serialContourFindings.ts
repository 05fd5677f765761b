import type { CycleDescription, KidneyDoseResult, ReportFinding } from './kidneyDoseReport';

/** Rounding of a contour in files moves its volume less than this, relative. */
const sameVolume = 0.01;

/**
 * Where the contours are others than those that the activities over time were read in: dose and
 * volume follow the contours of the report, time points and curves do not.
 */
export function serialContourFindings(
  kidneys: readonly KidneyDoseResult[],
  cycles: readonly CycleDescription[],
): ReportFinding[] {
  return cycles.flatMap(({ name, serial }) =>
    kidneys.flatMap(({ side, displayName, volumeMl }): ReportFinding[] => {
      const read = serial?.kidneys.find((kidney) => kidney.side === side);
      return !read || volumeMl === 0 || Math.abs(volumeMl / read.volumeMl - 1) <= sameVolume
        ? []
        : [
            {
              code: 'SERIAL_CONTOUR_CHANGED',
              severity: 'warning',
              side,
              what: `${displayName}: the activities of ${name} were read in a contour of ${read.volumeMl.toFixed(1)} ml, and that of this report has ${volumeMl.toFixed(1)} ml; time points, integral and half-life are of the former.`,
              next: 'Compute the dose again with the contours as they are now.',
            },
          ];
    }),
  );
}
