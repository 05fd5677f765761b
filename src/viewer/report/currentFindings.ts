import { kidneySides } from '../../labels';
import type { Finding } from '../../quality';
import { doseReportFindings } from '../../report/doseReportFindings';
import type { SessionState } from '../session/sessionState';
import type { KidneyContours } from '../session/slices/contoursSlice';

/** The findings of the contours plus those of the dose maps in use. */
export function currentFindings({
  findings,
  editedFindings,
  doseMaps,
  measured,
}: Pick<KidneyContours, 'findings'> &
  Pick<SessionState, 'editedFindings' | 'doseMaps' | 'measured'>): Finding[] {
  const ofMaps = doseMaps.flatMap(({ title, notes }) =>
    notes.map((note): Finding => ({
      code: 'DOSE_MAP',
      severity: 'warning',
      what: doseMaps.length > 1 ? `${title}: ${note}` : note,
      next: 'Check it, and enter the right value if it is wrong.',
    })),
  );
  const measurements = Object.fromEntries(kidneySides.map(({ side }, n) => [side, measured?.[n]]));
  const ofDose = doseReportFindings(measurements)
    // A kidney that is missing is a finding of the contours.
    .filter(({ code }) => code !== 'EMPTY_STRUCTURE')
    .map((finding): Finding => ({ ...finding, code: finding.side ? 'DOSE_COVERAGE' : 'DOSE_MAP' }));
  return [...(editedFindings ?? findings), ...ofMaps, ...ofDose];
}
