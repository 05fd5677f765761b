import { reportFixture } from '../../../../tests/helpers/reportFixture';
import type { KidneyDoseReport } from '../../../report/kidneyDoseReport';
import { isDoseComputed } from './isDoseComputed';

const ready = { status: 'ready', title: 'A' } as const;

/** The report with this origin of its dose. */
function reportOn(doseMeaning: 'rtdose' | 'computed-from-activity'): KidneyDoseReport {
  const report = reportFixture();
  return { ...report, cycles: report.cycles.map((cycle) => ({ ...cycle, doseMeaning })) };
}

describe('isDoseComputed', () => {
  it('holds for numbers on a dose from activity, once they are there', () => {
    const report = reportOn('computed-from-activity');
    expect(isDoseComputed({ dose: ready, report })).toBe(true);
    expect(isDoseComputed({ dose: { status: 'loading' }, report })).toBe(false);
    expect(isDoseComputed({ dose: ready, report: reportOn('rtdose') })).toBe(false);
    expect(isDoseComputed({ dose: ready })).toBe(false);
  });
});
