import type { SerialDoseSummary } from '../../serial';

/** "Cycle 1, from 3 time points": how a computed dose is called in lists. */
export function serialDoseTitle({ cycle, timePoints }: SerialDoseSummary): string {
  const used = timePoints.filter(({ isUsed }) => isUsed).length;
  return `Cycle ${cycle}, from ${used} time point${used === 1 ? '' : 's'}`;
}
