import type { DoseState } from '../slices/doseSlice';

/** Whether numbers rest on a dose that was computed here from an activity image. */
export function isDoseComputed({ dose, report }: Pick<DoseState, 'dose' | 'report'>): boolean {
  const cycles = dose.status === 'ready' ? (report?.cycles ?? []) : [];
  return cycles.some(({ doseMeaning }) => doseMeaning === 'computed-from-activity');
}
