import type { LeftOutSeries, SessionFinding, TherapyCycle } from '../types';
import { longestHours } from '../../dicom/dosemap/times/longestHours';
import { hoursBetween } from '../times/hoursBetween';
import { sameVisitHours } from '../times/sameVisitHours';

/**
 * A cycle that says which tomographic images after its administration were left out, where no time
 * point in use is of the same visit: the dose would lack a time point unseen.
 * @param cycles of the patient, in time; an image belongs to the last that began before it
 */
export function lostTimePoints(
  cycle: TherapyCycle,
  cycles: readonly TherapyCycle[],
  leftOut: readonly LeftOutSeries[],
): TherapyCycle {
  const start = startOf(cycle);
  const after = (from: string | undefined, scan: string): number =>
    (from === undefined ? undefined : hoursBetween(from, scan)) ?? NaN;
  const lost = leftOut.flatMap((series) => {
    const { isTomographic, acquisitionDateTime: scan } = series;
    if (!isTomographic || scan === undefined) {
      return [];
    }
    const hours = after(start, scan);
    const isLast = !cycles.some(
      (other) => other.number > cycle.number && after(startOf(other), scan) >= 0,
    );
    // Another reconstruction of the acquisition may be in use.
    const isSeen = cycle.sessions.some(
      ({ acquisitionDateTime: own }) => Math.abs(after(own?.value, scan)) <= sameVisitHours,
    );
    return hours >= 0 && hours <= longestHours && isLast && !isSeen ? [{ ...series, scan }] : [];
  });
  return {
    ...cycle,
    findings: [
      ...cycle.findings,
      ...lost.map(({ description, seriesInstanceUID, scan, why }): SessionFinding => ({
        code: 'TIME_POINT_LEFT_OUT',
        text: `The images "${description || seriesInstanceUID}" of ${scan} are no time point of the dose: ${why}`,
      })),
    ],
  };
}

function startOf({ administration, sessions }: TherapyCycle): string | undefined {
  return administration.dateTime?.value ?? sessions[0]?.acquisitionDateTime?.value;
}
