import type { CycleRecord } from './cycleRecord';

/** A record in a sentence: "the dose report of 2026-01-05 09:30 (study of 20260105)". */
export function nameOfRecord({ source, studyDate, writtenAt, isApproved }: CycleRecord): string {
  if (source === 'open-study') {
    return 'the open study';
  }
  const kind = source === 'report' ? 'the dose report' : 'the dose map';
  const written = writtenAt.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2}).*/, '$1-$2-$3 $4:$5');
  const verdict = isApproved ? ', approved,' : '';
  return `${kind} of ${written}${verdict} (study of ${studyDate ?? 'unknown date'})`;
}
