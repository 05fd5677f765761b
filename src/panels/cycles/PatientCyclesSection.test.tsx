import { renderToStaticMarkup } from 'react-dom/server';
import { doseReportCase } from '../../../tests/helpers/doseReportCase';
import type { CycleRecord } from '../../cycles';
import { buildKidneyDoseReport } from '../../report';
import { initialSessionState } from '../../viewer/session/sessionState';
import { PatientCyclesSection } from './PatientCyclesSection';

const earlier: CycleRecord = {
  source: 'report',
  studyInstanceUID: '1.2.3',
  studyDate: '20250105',
  writtenAt: '20250106120000',
  administeredAt: '2025-01-05T09:00:00',
  administeredMBq: 7400,
  isApproved: true,
  bedConstants: { alphaBetaGy: 2.5, repairHalfLifeHours: 2.8 },
  kidneys: [{ side: 'right', meanDoseGy: 3.7, biologicallyEffectiveDoseGy: 4.1 }],
};

function shown(records: CycleRecord[], notes: string[] = []): string {
  const { input } = doseReportCase(1);
  const report = buildKidneyDoseReport({ ...input, storedCycles: { records, notes } });
  const state = { ...initialSessionState, report, cycleSearch: { status: 'found' as const } };
  return renderToStaticMarkup(<PatientCyclesSection state={state} run={() => undefined} />);
}

describe('PatientCyclesSection', () => {
  it('offers the search, and shows nothing before it', () => {
    const html = renderToStaticMarkup(
      <PatientCyclesSection state={initialSessionState} run={() => undefined} />,
    );
    expect(html).toContain('kidney-find-cycles');
    expect(html).not.toContain('kidney-cycles-table');
  });

  it('shows the stored cycle, this study, the sums, the next cycle, and what was left out', () => {
    const html = shown([earlier], ['A dose report was left out.']);
    expect(html).toContain('2025-01-05');
    expect(html).toContain('0.50 Gy/GBq');
    expect(html).toMatch(/data-cy="kidney-cycle-2" data-source="open-study"/);
    expect(html).toContain('sum ');
    expect(html).toContain('kidney-cycle-next');
    expect(html).toContain('kidney-cycles-plot');
    expect(html).toContain('A dose report was left out.');
    expect(html).not.toContain('NaN');
  });
});
