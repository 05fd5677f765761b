import { longestHours } from '../../dicom/dosemap/times/longestHours';
import { DosimetryError } from '../../errors';
import { hoursBetween } from '../times/hoursBetween';
import type { SessionFinding, SpectSession, Stated } from '../types';
import type { SessionEntry } from './entries';
import { checkTime } from './checkTime';
import { stated } from './stated';

const toleranceHours = 0.5;
/** What hours that were entered settle. */
const settled = new Set(['ADMINISTRATION_UNKNOWN', 'ADMINISTRATION_OF_ANOTHER_SESSION']);

/** A session with what was entered about it and about its administration. */
export function enterSession(
  session: SpectSession,
  { hours, acquisitionDateTime, isUsed }: SessionEntry,
  administered: Stated<string> | undefined,
): SpectSession {
  checkTime(acquisitionDateTime);
  const scan = stated(session.acquisitionDateTime, acquisitionDateTime);
  // A SPECT that makes no volume is not used whatever the user says.
  const isReadable = session.findings.every(({ code }) => code !== 'SERIES_UNREADABLE');
  const entered = hours === undefined ? hoursOfTimes(scan, administered) : ofEntry(hours);
  const { hours: ofFile, ...rest } = session;
  const base = {
    ...rest,
    ...(scan && { acquisitionDateTime: scan }),
    isUsed: isReadable && (isUsed ?? session.isUsed),
  };
  if (entered === undefined) {
    return { ...base, ...(ofFile && { hours: ofFile }) };
  }
  const findings = session.findings.filter(({ code }) => !settled.has(code));
  if (!isPossible(entered.value)) {
    return {
      ...base,
      findings: [
        ...findings,
        {
          code: 'TIME_CONTRADICTORY',
          text: `By what was entered the scan was ${entered.value.toFixed(1)} h after the administration (${entered.detail}); above 0 to ${longestHours} h are possible.`,
        },
      ],
    };
  }
  return {
    ...base,
    hours: { ...entered, source: 'entered', ...(ofFile && { ofFile }) },
    findings: [...findings, besideFile(entered, ofFile)],
  };
}

interface EnteredHours {
  value: number;
  detail: string;
}

function isPossible(hours: number): boolean {
  return hours > 0 && hours <= longestHours;
}

function ofEntry(value: number): EnteredHours {
  if (!isPossible(value)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The time of the scan cannot be right.',
      why: `${value} h after the administration were entered; above 0 to ${longestHours} h are possible.`,
      next: 'Enter the hours between administration and scan.',
    });
  }
  return { value, detail: 'as entered' };
}

/** Where one of the two times was entered. */
function hoursOfTimes(
  scan: Stated<string> | undefined,
  administered: Stated<string> | undefined,
): EnteredHours | undefined {
  const isEntered = scan?.source === 'entered' || administered?.source === 'entered';
  const value =
    isEntered && scan && administered ? hoursBetween(administered.value, scan.value) : undefined;
  return value === undefined
    ? undefined
    : { value, detail: `scan ${scan!.value}, administration ${administered!.value}` };
}

function besideFile(
  { value, detail }: EnteredHours,
  ofFile: Stated<number> | undefined,
): SessionFinding {
  const differs = ofFile !== undefined && Math.abs(ofFile.value - value) > toleranceHours;
  const own = ofFile
    ? `the images say ${ofFile.value.toFixed(1)} h${differs ? ', which differs' : ''}`
    : 'the images do not say it for certain';
  return {
    code: 'ENTERED',
    text: `The scan was ${value.toFixed(1)} h after the administration (${detail}); ${own}.`,
  };
}
