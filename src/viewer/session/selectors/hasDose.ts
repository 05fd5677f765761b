import type { DoseState } from '../slices/doseSlice';

/** Whether the report gives a dose of any kidney. */
export function hasDose({ report }: Pick<DoseState, 'report'>): boolean {
  return report?.kidneys.some(({ dose }) => dose !== undefined) ?? false;
}
