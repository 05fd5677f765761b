import { dayAndMinute } from '../dates';
import type { CycleRecord } from './cycleRecord';

/** A record in a sentence: "the dose report of 2026-01-05 09:30 (study of 20260105)". */
export function nameOfRecord({ source, studyDate, writtenAt, isApproved }: CycleRecord): string {
  if (source === 'open-study') {
    return 'the open study';
  }
  const kind = source === 'report' ? 'the dose report' : 'the dose map';
  const verdict = isApproved ? ', approved,' : '';
  return `${kind} of ${dayAndMinute(writtenAt)}${verdict} (study of ${studyDate ?? 'unknown date'})`;
}
