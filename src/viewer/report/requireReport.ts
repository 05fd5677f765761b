import { DosimetryError } from '../../errors';
import type { KidneyDoseReport } from '../../report/kidneyDoseReport';
import type { KidneySession } from '../session/kidneySession';

/** @throws DosimetryError NOTHING_TO_EXPORT before anything was measured */
export function requireReport({ store }: KidneySession): KidneyDoseReport {
  const { report, dose } = store.get();
  if (!report) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There are no numbers to export.',
      why:
        dose.status === 'loading'
          ? 'The dose map is still being read.'
          : 'Nothing has been measured in this study yet.',
      next: 'Wait until the panel shows the numbers, or run "Auto-contour kidneys" first.',
    });
  }
  return report;
}
