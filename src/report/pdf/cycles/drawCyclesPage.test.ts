import { doseReportCase } from '../../../../tests/helpers/doseReportCase';
import { pdfShownText } from '../../../../tests/helpers/pdfShownText';
import type { CycleRecord } from '../../../cycles';
import { buildKidneyDoseReport } from '../../buildKidneyDoseReport';
import { toPdf } from '../toPdf';

const stored = (year: number): CycleRecord => ({
  source: 'report',
  studyInstanceUID: `1.2.${year}`,
  studyDate: `${year}0105`,
  writtenAt: `${year}0106120000`,
  administeredAt: `${year}-01-05T09:00:00`,
  administeredMBq: 7400,
  isApproved: true,
  bedConstants: { alphaBetaGy: 2.5, repairHalfLifeHours: 2.8 },
  kidneys: [
    { side: 'right', meanDoseGy: 3.7, biologicallyEffectiveDoseGy: 4.1 },
    { side: 'left', meanDoseGy: 2.96, biologicallyEffectiveDoseGy: 3.2 },
  ],
});
const { input } = doseReportCase(1);

async function textOf(records?: CycleRecord[]): Promise<string> {
  const storedCycles = records && { records, notes: ['A dose report was left out.'] };
  return pdfShownText(await toPdf(buildKidneyDoseReport({ ...input, storedCycles })));
}

describe('the page of all cycles', () => {
  it('has the table, the next cycle and the notes', async () => {
    const text = await textOf([stored(2024), stored(2025)]);
    for (const expected of [
      'Cycles of the patient',
      '1, 2024-01-05, stored report,',
      '0.50',
      '7.40',
      'Next, predicted',
      'A dose report was left out.',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('is not there where the archive was not searched', async () => {
    expect(await textOf()).not.toContain('Cycles of the patient');
  });

  it('shows the last ones of very many', async () => {
    const text = await textOf(Array.from({ length: 60 }, (_, n) => stored(1900 + n)));
    expect(text).not.toContain('1, 1900-01-05');
    expect(text).toContain('60, 1959-01-05');
  });
});
