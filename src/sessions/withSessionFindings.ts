import type { SerialDoseSummary, SerialFinding } from '../serial';
import type { TherapyCycle } from './types';

/**
 * A dose with what is known of its time points besides: the findings of cycle and sessions, and
 * what the readers of the images said.
 * @param notes by `SpectSession.id`, as `ActivityTimePoint.notes`: the first says what the hours
 *   rest on
 */
export function withSessionFindings(
  summary: SerialDoseSummary,
  { findings, sessions }: TherapyCycle,
  notes: Readonly<Record<string, readonly string[] | undefined>>,
): SerialDoseSummary {
  const ofSessions = sessions.flatMap(({ id, findings: own }): SerialFinding[] =>
    own.map((finding) => ({ ...finding, timePoint: id })),
  );
  const ofReaders = sessions.flatMap(({ id }): SerialFinding[] =>
    (notes[id] ?? []).map((text, n) => ({
      code: n === 0 ? 'TIME_BASIS' : 'ACTIVITY_NOTE',
      timePoint: id,
      text,
    })),
  );
  return {
    ...summary,
    findings: [...summary.findings, ...findings, ...ofSessions, ...ofReaders],
  };
}
