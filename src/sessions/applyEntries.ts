import type { Sourced } from '../dose';
import { DosimetryError } from '../errors';
import { administeredActivity } from './administeredActivity';
import { hoursBetween } from './times/hoursBetween';
import type {
  CycleAdministration,
  SessionFinding,
  SessionsReading,
  SpectSession,
  Stated,
  TherapyCycle,
} from './types';

/** What a user enters about one administration; what is left out stays as the files say. */
export interface CycleEntry {
  injectedMBq?: number;
  /** When the injected activity was measured, ISO 8601; default: at the administration. */
  injectedAt?: string;
  residualMBq?: number;
  residualAt?: string;
  /** ISO 8601 local date and time of the administration. */
  administeredAt?: string;
}

/** What a user enters about one time point. */
export interface SessionEntry {
  hours?: number;
  /** ISO 8601 local date and time of the scanner. */
  acquisitionDateTime?: string;
  isUsed?: boolean;
}

export interface SessionEntries {
  /** By `TherapyCycle.number`. */
  cycles?: Readonly<Record<number, CycleEntry | undefined>>;
  /** By `SpectSession.id`. */
  sessions?: Readonly<Record<string, SessionEntry | undefined>>;
}

/** Four half-lives of 177Lu, as for the times of the files. */
const longestHours = 28 * 24;
const toleranceHours = 0.5;

/**
 * A reading with what the user entered; the file's own value stays beside it (`ofFile`). Hours
 * follow an entered administration or acquisition; hours entered themselves go before both. Made
 * anew from the reading of the files each time, entries can be taken back.
 * @param reading of `findSessions`, without entries
 * @throws INVALID_ARGUMENT for times and activities that are none
 */
export function applyEntries(reading: SessionsReading, entries: SessionEntries): SessionsReading {
  return {
    ...reading,
    cycles: reading.cycles.map((cycle) =>
      enterCycle(cycle, entries.cycles?.[cycle.number] ?? {}, entries.sessions ?? {}),
    ),
  };
}

function enterCycle(
  cycle: TherapyCycle,
  entry: CycleEntry,
  sessions: NonNullable<SessionEntries['sessions']>,
): TherapyCycle {
  const findings = [...cycle.findings];
  const administration = enterAdministration(cycle.administration, entry, findings);
  return {
    ...cycle,
    administration,
    sessions: cycle.sessions.map((session) =>
      enterSession(session, sessions[session.id] ?? {}, administration.dateTime),
    ),
    findings,
  };
}

function enterAdministration(
  administration: CycleAdministration,
  entry: CycleEntry,
  findings: SessionFinding[],
): CycleAdministration {
  const { injectedMBq, injectedAt, residualMBq, residualAt, administeredAt } = entry;
  if (administeredAt !== undefined && hoursBetween(administeredAt, administeredAt) === undefined) {
    throw noTime(administeredAt);
  }
  const dateTime = stated(administration.dateTime, administeredAt);
  const injected = stated(administration.injectedMBq, injectedMBq);
  const base: CycleAdministration = {
    ...administration,
    ...(dateTime && { dateTime }),
    ...(injected && { injectedMBq: injected }),
    ...(residualMBq !== undefined && { residualMBq: { value: residualMBq, source: 'entered' } }),
  };
  const hasEntry =
    injectedMBq !== undefined || residualMBq !== undefined || injectedAt !== undefined;
  if (!hasEntry || !injected) {
    return base;
  }
  const { administeredMBq, text } = administeredActivity({
    injectedMBq: injected.value,
    injectedAt,
    residualMBq,
    residualAt,
    administeredAt: dateTime?.value,
  });
  findings.push({ code: 'ENTERED', text: `${text}${besideFile(administration.injectedMBq)}` });
  return {
    ...base,
    administeredMBq: stated(administration.administeredMBq, administeredMBq, text),
  };
}

function besideFile(ofFile: Sourced<number> | undefined): string {
  return ofFile ? ` The images say ${ofFile.value.toPrecision(5)} MBq.` : '';
}

function enterSession(
  session: SpectSession,
  { hours, acquisitionDateTime, isUsed }: SessionEntry,
  administered: Stated<string> | undefined,
): SpectSession {
  const scan = stated(session.acquisitionDateTime, acquisitionDateTime);
  const findings = [...session.findings];
  const chosen = enteredHours(session, hours, scan, administered, findings);
  // A SPECT that makes no volume is not used whatever the user says.
  const isReadable = session.findings.every(({ code }) => code !== 'SERIES_UNREADABLE');
  const { hours: ofFile, ...rest } = session;
  return {
    ...rest,
    ...(scan && { acquisitionDateTime: scan }),
    ...(chosen === 'unchanged' ? ofFile && { hours: ofFile } : chosen && { hours: chosen }),
    isUsed: isReadable && (isUsed ?? session.isUsed),
    findings,
  };
}

/** The hours by what was entered; undefined where it contradicts itself. */
function enteredHours(
  session: SpectSession,
  entered: number | undefined,
  scan: Stated<string> | undefined,
  administered: Stated<string> | undefined,
  findings: SessionFinding[],
): Stated<number> | undefined | 'unchanged' {
  if (entered !== undefined) {
    if (!(entered > 0 && entered <= longestHours)) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The time of the scan cannot be right.',
        why: `${entered} h after the administration were entered; above 0 to ${longestHours} h are possible.`,
        next: 'Enter the hours between administration and scan.',
      });
    }
    return withFile(session, entered, 'as entered', findings);
  }
  const isTimed = scan?.source === 'entered' || administered?.source === 'entered';
  if (!isTimed || !scan || !administered) {
    return 'unchanged';
  }
  const between = hoursBetween(administered.value, scan.value);
  if (between === undefined) {
    throw noTime(scan.value);
  }
  const detail = `scan ${scan.value} after the administration ${administered.value}`;
  if (!(between > 0 && between <= longestHours)) {
    findings.push({
      code: 'TIME_CONTRADICTORY',
      text: `By what was entered the scan was ${between.toFixed(1)} h after the administration (${detail}); above 0 to ${longestHours} h are possible.`,
    });
    return undefined;
  }
  return withFile(session, between, detail, findings);
}

function withFile(
  session: SpectSession,
  value: number,
  detail: string,
  findings: SessionFinding[],
): Stated<number> {
  const ofFile = session.hours;
  const differs = ofFile !== undefined && Math.abs(ofFile.value - value) > toleranceHours;
  findings.push({
    code: 'ENTERED',
    text: `The scan was ${value.toFixed(1)} h after the administration, ${detail === 'as entered' ? detail : `by entered times (${detail})`}; the images ${ofFile ? `say ${ofFile.value.toFixed(1)} h${differs ? ', which differs' : ''}` : 'do not say it for certain'}.`,
  });
  return { value, source: 'entered', detail, ...(ofFile && { ofFile }) };
}

function stated<T>(
  ofFile: Stated<T> | undefined,
  entered: T | undefined,
  detail?: string,
): Stated<T> | undefined {
  if (entered === undefined) {
    return ofFile;
  }
  return {
    value: entered,
    source: 'entered',
    ...(detail !== undefined && { detail }),
    ...(ofFile && { ofFile }),
  };
}

function noTime(text: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The entered time cannot be used.',
    why: `"${text}" is no date and time.`,
    next: 'Enter it as 2026-03-02T08:00.',
  });
}
