import type { SessionFinding, SpectSession, TherapyCycle } from '../types';

/** Two scans this close in time are hardly two time points. */
const closeHours = 0.5;

/** A cycle in which time points of the same hour say so: the same scan may have come twice. */
export function repeatedTimes(cycle: TherapyCycle): TherapyCycle {
  return {
    ...cycle,
    sessions: cycle.sessions.map((session) => {
      const others = cycle.sessions.filter((other) => other !== session && isClose(session, other));
      return others.length === 0
        ? session
        : { ...session, findings: [...session.findings, repeated(others)] };
    }),
  };
}

function isClose(a: SpectSession, b: SpectSession): boolean {
  return a.hours !== undefined && b.hours !== undefined
    ? Math.abs(a.hours.value - b.hours.value) < closeHours
    : false;
}

function repeated(others: readonly SpectSession[]): SessionFinding {
  const names = others.map(({ beds }) => `"${beds[0].description || beds[0].seriesInstanceUID}"`);
  return {
    code: 'TIME_REPEATED',
    text: `${names.join(', ')} was acquired at nearly the same time; if it is the same scan, switch one off.`,
  };
}
