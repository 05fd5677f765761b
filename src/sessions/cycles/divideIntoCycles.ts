import { minutesFrom } from '../../dicom/attributes/times/minutesFrom';
import { longestHours } from '../../dicom/dosemap/times/longestHours';
import { sameMomentMinutes } from '../../dicom/dosemap/times/sameMomentMinutes';
import type { Moment } from '../../dicom/attributes/times/moment';
import type { SessionDraft } from './sessionDraft';

export interface CycleDraft {
  /** The administration that the images of the cycle state; the earliest of one week. */
  administration?: Moment;
  /** By time, those without one last. */
  sessions: SessionDraft[];
}

/** Therapy cycles lie weeks apart; days apart, two statements are about one administration. */
const weekMinutes = 7 * 24 * 60;

/**
 * Sessions by therapy cycle, in time: each belongs to the last administration before it. Without a
 * stated administration, scans more than a week apart are of different cycles.
 * @param sessions in any order
 */
export function divideIntoCycles(sessions: readonly SessionDraft[]): CycleDraft[] {
  const inOrder = [...sessions].sort(compareSessions);
  const administrations = statedAdministrations(inOrder);
  const cycles: CycleDraft[] = administrations.map((administration) => ({
    administration,
    sessions: [],
  }));
  const unassigned: SessionDraft[] = [];
  for (const draft of inOrder) {
    const own = cycles.findLast(({ administration }) => belongsTo(draft, administration!));
    (own?.sessions ?? unassigned).push(draft);
  }
  return [...cycles, ...byScanAlone(unassigned)]
    .filter((cycle) => cycle.sessions.length > 0)
    .sort((a, b) => compareMoments(startOf(a), startOf(b)));
}

/** One moment for each administration, in time. */
function statedAdministrations(sessions: readonly SessionDraft[]): Moment[] {
  const stated = sessions
    .flatMap(({ administration: { moment } }) => (moment ? [moment] : []))
    .sort(compareMoments);
  const firsts: Moment[] = [];
  for (const moment of stated) {
    const last = firsts[firsts.length - 1];
    if (!last || minutesFrom(last, moment) > weekMinutes) {
      firsts.push(moment);
    }
  }
  return firsts;
}

/** Without a time of the scan, what its own header says is all there is. */
function belongsTo({ scan, administration }: SessionDraft, start: Moment): boolean {
  if (!scan) {
    const own = administration.moment;
    return own !== undefined && Math.abs(minutesFrom(start, own)) <= weekMinutes;
  }
  const minutes = minutesFrom(start, scan);
  return minutes >= -sameMomentMinutes && minutes <= longestHours * 60;
}

function byScanAlone(sessions: readonly SessionDraft[]): CycleDraft[] {
  const cycles: CycleDraft[] = [];
  for (const draft of sessions) {
    const last = cycles[cycles.length - 1];
    const before = last?.sessions[last.sessions.length - 1];
    const isApart =
      before?.scan !== undefined &&
      draft.scan !== undefined &&
      minutesFrom(before.scan, draft.scan) > weekMinutes;
    if (last && !isApart) {
      last.sessions.push(draft);
    } else {
      cycles.push({ sessions: [draft] });
    }
  }
  return cycles;
}

function startOf({ administration, sessions }: CycleDraft): Moment | undefined {
  return administration ?? sessions[0].scan;
}

/** Unknown ones last. */
function compareMoments(a: Moment | undefined, b: Moment | undefined): number {
  return a && b ? minutesFrom(b, a) : Number(!a) - Number(!b);
}

function compareSessions(a: SessionDraft, b: SessionDraft): number {
  return compareMoments(a.scan, b.scan) || (a.session.id < b.session.id ? -1 : 1);
}
