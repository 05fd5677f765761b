import { isoDay } from '../dates';
import type { CycleRecord } from './cycleRecord';
import { daysBetween } from './daysBetween';
import { nameOfRecord } from './nameOfRecord';

export interface JoinedRecords {
  /** One of each cycle, in time. */
  records: CycleRecord[];
  notes: string[];
}

interface CycleGroup {
  /** ISO 8601 local, or YYYY-MM-DD: the administration where one is known. */
  start: string;
  isAdministration: boolean;
  records: CycleRecord[];
}

/** Cycles lie weeks apart; days apart, two statements are about one administration. */
const daysOfOneAdministration = 7;
/** Four half-lives of 177Lu: no SPECT is made later. */
const daysOfOneCycle = 28;
const believed: CycleRecord['source'][] = ['open-study', 'report', 'dose-map'];

/**
 * One record for each therapy cycle, so that no cycle counts twice: what is open goes before what
 * is stored, a report before a dose map, an approved one before others, the newest before older
 * ones. Records belong together by their administration; without one by the date of the study.
 */
export function joinRecords(records: readonly CycleRecord[]): JoinedRecords {
  const dated = records.filter((record) => startOf(record) !== undefined);
  const groups: CycleGroup[] = [];
  // Those with an administration first: the others are laid to them by their dates.
  const inOrder = [...dated].sort(
    (a, b) =>
      Number(!a.administeredAt) - Number(!b.administeredAt) ||
      startOf(a)!.localeCompare(startOf(b)!),
  );
  for (const record of inOrder) {
    const own = groups.find((group) => belongsTo(record, group));
    if (own) {
      own.records.push(record);
    } else {
      groups.push({
        start: startOf(record)!,
        isAdministration: record.administeredAt !== undefined,
        records: [record],
      });
    }
  }
  groups.sort((a, b) => a.start.localeCompare(b.start));
  const chosen = groups.map((group) => [...group.records].sort(compareBelief));
  return {
    records: chosen.map(([first]) => first),
    notes: [
      ...chosen.flatMap(([first, ...others], n) =>
        others
          .filter((other) => !isStoredOf(first, other))
          .map(
            (other) =>
              `Cycle ${n + 1}: ${nameOfRecord(other)} is left out, because ${nameOfRecord(first)} is of the same administration.`,
          ),
      ),
      ...records
        .filter((record) => startOf(record) === undefined)
        .map((record) => `${capital(nameOfRecord(record))} has no date, and is left out.`),
    ],
  };
}

/** That the open study has been stored before needs no words. */
function isStoredOf(first: CycleRecord, other: CycleRecord): boolean {
  return first.source === 'open-study' && first.studyInstanceUID === other.studyInstanceUID;
}

function startOf({ administeredAt, studyDate }: CycleRecord): string | undefined {
  if (administeredAt && /^\d{4}-\d{2}-\d{2}/.test(administeredAt)) {
    return administeredAt;
  }
  return studyDate && /^\d{8}$/.test(studyDate) ? isoDay(studyDate) : undefined;
}

function belongsTo(record: CycleRecord, group: CycleGroup): boolean {
  const days = daysBetween(group.start, startOf(record)!);
  return group.isAdministration && record.administeredAt === undefined
    ? days >= 0 && days <= daysOfOneCycle
    : Math.abs(days) <= daysOfOneAdministration;
}

function compareBelief(a: CycleRecord, b: CycleRecord): number {
  return (
    believed.indexOf(a.source) - believed.indexOf(b.source) ||
    Number(b.isApproved) - Number(a.isApproved) ||
    b.writtenAt.localeCompare(a.writtenAt)
  );
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
