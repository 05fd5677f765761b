import type { OtherCycles } from '../../../report/therapyDose';
import type { SessionState } from '../sessionState';

/** The doses of the therapy that a report may add up, and the cycles that have none yet. */
export function otherCycles({
  serialDoses,
  sessions,
}: Pick<SessionState, 'serialDoses' | 'sessions'>): OtherCycles {
  const cycles = sessions?.cycles ?? [];
  return {
    summaries: Object.values(serialDoses).map(({ summary }) => summary),
    withoutDose: cycles.map(({ number }) => number).filter((number) => !serialDoses[number]),
  };
}
