import type { SpectSession, TherapyCycle } from '../types';
import { hoursBetween } from '../times/hoursBetween';
import { sameVisitHours } from '../times/sameVisitHours';

/**
 * A cycle that says which of its SPECTs have a CT of another day, in the same frame of reference by
 * the coordinates of the scanner alone. One that several share is told for all (CT_SHARED).
 */
export function ctOfOtherVisit(cycle: TherapyCycle): TherapyCycle {
  const { sessions } = cycle;
  const isShared = ({ ct }: SpectSession) =>
    sessions.filter((other) => other.ct?.seriesInstanceUID === ct?.seriesInstanceUID).length > 1;
  return {
    ...cycle,
    sessions: sessions.map((session) => {
      const { ct, acquisitionDateTime: scan } = session;
      const hours =
        ct?.acquisitionDateTime && scan && hoursBetween(scan.value, ct.acquisitionDateTime);
      if (!ct || !hours || Math.abs(hours) <= sameVisitHours || isShared(session)) {
        return session;
      }
      const text = `The CT ("${ct.description}") was made ${Math.abs(hours).toFixed(0)} h ${hours < 0 ? 'before' : 'after'} the SPECT, in its frame of reference: the patient may lie otherwise.`;
      return { ...session, findings: [...session.findings, { code: 'CT_OF_OTHER_VISIT', text }] };
    }),
  };
}
