import { doseReport, doseReportCase } from '../../tests/helpers/doseReportCase';
import { serialSummary } from '../../tests/helpers/serialSummary';
import { defaultSiteConfiguration } from '../configuration';
import { serialBiologicallyEffectiveDose } from '../serial';
import { therapyLines } from './pdf/reportLines';
import { toCsv } from './toCsv';

/** The dose map of cycle 1 on this CT, beside other cycles on CTs of their own. */
function reportWith(otherCycles: { doses: [cycle: number, gy: number][]; withoutDose?: number[] }) {
  const { input } = doseReportCase(1);
  return doseReport(1, {
    cycles: [{ ...input.cycles[0], serial: serialSummary({ cycle: 1 }) }],
    otherCycles: {
      summaries: otherCycles.doses.map(([cycle, gy]) =>
        serialSummary({ cycle, meanDoseGy: { right: gy, left: 2 * gy } }),
      ),
      withoutDose: otherCycles.withoutDose ?? [],
    },
  });
}

describe('the therapy in a report', () => {
  it('adds the dose and the BED of each cycle, each of its own dose', () => {
    const report = reportWith({ doses: [[2, 3]] });
    const { radiobiology } = defaultSiteConfiguration;
    const [right, left] = report.kidneys;
    const ofSecond = serialSummary({ cycle: 2, meanDoseGy: { right: 3, left: 6 } }).kidneys;
    expect(report.therapy!.cycles.map(({ cycle, isOnThisCt }) => [cycle, isOnThisCt])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(right.therapy!.cycles).toBe(2);
    expect(right.therapy!.meanDoseGy).toBeCloseTo(right.dose!.meanDoseGy + 3, 9);
    expect(left.therapy!.meanDoseGy).toBeCloseTo(left.dose!.meanDoseGy + 6, 9);
    ofSecond.forEach((second, n) => {
      const kidney = report.kidneys[n];
      expect(kidney.therapy!.biologicallyEffectiveDoseGy).toBeCloseTo(
        kidney.biologicallyEffectiveDoseGy! + serialBiologicallyEffectiveDose(second, radiobiology),
        9,
      );
    });
    expect(report.formulae.map(({ id }) => id)).toContain('therapy-dose');
  });

  it('does not count the cycle of the dose map twice', () => {
    const report = reportWith({
      doses: [
        [1, 100],
        [2, 3],
      ],
    });
    const [right] = report.kidneys;
    expect(right.therapy!.meanDoseGy).toBeCloseTo(right.dose!.meanDoseGy + 3, 9);
  });

  it('is silent about one cycle, and says which cycles a sum lacks', () => {
    expect(reportWith({ doses: [] }).therapy).toBeUndefined();
    const { therapy, findings } = reportWith({ doses: [[3, 2]], withoutDose: [2] });
    expect(therapy!.cyclesWithoutDose).toEqual([2]);
    expect(findings.find(({ code }) => code === 'THERAPY_INCOMPLETE')!.what).toContain(
      'Cycle 2 of this patient has no dose: the sum over the cycles is of 1, 3 only.',
    );
  });

  it('gives no sum where it is not known which cycle the dose map is', () => {
    const others = { summaries: [serialSummary({ cycle: 2 })], withoutDose: [] };
    expect(doseReport(1, { otherCycles: others }).therapy).toBeUndefined();
  });

  it('stands on the page of the PDF cycle by cycle, and no line where there is one', () => {
    const [, second, sum] = therapyLines(reportWith({ doses: [[2, 3]] }));
    expect(second).toMatch(/^Cycle 2 \(2026-01-02, 7400 MBq, on a CT of its own\): /);
    expect(second).toContain('3.00 Gy, BED ');
    expect(sum).toMatch(/^Sum of 2 cycles: /);
    expect(therapyLines(reportWith({ doses: [] }))).toEqual([]);
  });

  it('stands in the CSV cycle by cycle', () => {
    const [header, right] = toCsv(reportWith({ doses: [[2, 3]] })).split('\r\n');
    const names = header.split(',');
    const cells = right.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(cell('therapy_cycles')).toBe('1; 2');
    expect(cell('therapy_cycle_mean_doses_Gy').split('; ')[1]).toBe('3');
    expect(cell('therapy_mean_dose_Gy')).not.toBe('');
  });
});
