import { DosimetryError } from '../../errors';
import type { SessionFindingCode, SessionsReading } from '../types';
import { enterAdministration } from './enterAdministration';
import { enterImages } from './enterImages';
import { enterSession } from './enterSession';
import type { CycleEntry, SessionEntries } from './entries';

/**
 * A reading with what the user entered; the file's own value stays beside it (`ofFile`). Hours
 * follow an entered administration or acquisition; hours entered themselves go before both. Made
 * anew from the reading of the files each time, so that entries can be taken back.
 * @param reading of `findSessions`, without entries
 * @throws INVALID_ARGUMENT for times, hours and activities that are none, and for entries about a
 *   cycle or session that is not there
 */
export function applyEntries(
  reading: SessionsReading,
  { cycles = {}, sessions = {} }: SessionEntries,
): SessionsReading {
  const known = reading.cycles.flatMap((cycle) => cycle.sessions.map(({ id }) => id));
  checkKnown('session', Object.keys(sessions), known);
  checkKnown(
    'cycle',
    Object.keys(cycles),
    reading.cycles.map(({ number }) => String(number)),
  );
  return {
    ...reading,
    cycles: reading.cycles.map((cycle) => {
      const entered = enterAdministration(cycle.administration, cycles[cycle.number] ?? {});
      return {
        ...cycle,
        administration: entered.administration,
        sessions: cycle.sessions.map((session) => {
          const entry = sessions[session.id] ?? {};
          const { dateTime } = entered.administration;
          return enterImages(enterSession(session, entry, dateTime), entry);
        }),
        findings: [
          ...cycle.findings.filter(({ code }) => !isAnswered(code, cycles[cycle.number])),
          ...entered.findings,
        ],
      };
    }),
  };
}

/** An entered nuclide is what this finding asks for. */
function isAnswered(code: SessionFindingCode, entry: CycleEntry | undefined): boolean {
  return code === 'RADIONUCLIDE_UNKNOWN' && entry?.radionuclide !== undefined;
}

/** An entry that no longer has what it was made for must not get lost. */
function checkKnown(kind: string, entered: readonly string[], known: readonly string[]): void {
  const lost = entered.find((id) => !known.includes(id));
  if (lost !== undefined) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The entry cannot be used: there is no ${kind} ${lost}.`,
      why: `There are: ${known.join(', ') || 'none'}.`,
      next: 'Take the entry back, or enter it again.',
    });
  }
}
