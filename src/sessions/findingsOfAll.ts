import type { SessionFinding, SpectSession, TherapyCycle } from './types';

/** What concerns several sessions at once. */
export function findingsOfAll(cycles: readonly TherapyCycle[]): SessionFinding[] {
  const sessions = cycles.flatMap((cycle) => cycle.sessions);
  const findings: SessionFinding[] = [];
  if (cycles.length > 1) {
    findings.push({
      code: 'SEVERAL_CYCLES',
      text: `The images are of ${cycles.length} therapy cycles: ${cycles.map(inWords).join(', ')}.`,
    });
  }
  if (countShared(sessions, ({ frameOfReferenceUID }) => frameOfReferenceUID) > 0) {
    findings.push({
      code: 'FRAME_SHARED',
      text: 'Several time points share one frame of reference: they lie on each other by the coordinates of the scanner alone, unless they are registered.',
    });
  }
  if (countShared(sessions, ({ ct }) => ct?.seriesInstanceUID) > 0) {
    findings.push({
      code: 'CT_SHARED',
      text: 'Several time points have the same CT: contours of one time stand for another.',
    });
  }
  return findings;
}

/** "2 (given on 2026-05-04, 1 SPECT)" */
function inWords({ number, administration, sessions }: TherapyCycle): string {
  const day = administration.dateTime?.value.slice(0, 10);
  const given = day === undefined ? 'administration not known' : `given on ${day}`;
  return `${number} (${given}, ${sessions.length} SPECT)`;
}

/** How many sessions have a value that an earlier one has. */
function countShared(
  sessions: readonly SpectSession[],
  valueOf: (session: SpectSession) => string | undefined,
): number {
  const values = sessions.flatMap((session) => valueOf(session) ?? []);
  return values.length - new Set(values).size;
}
