import { doseReportCase } from '../../tests/helpers/doseReportCase';
import { serialDoseReport } from '../../tests/helpers/serialDoseReport';
import { serialSummary } from '../../tests/helpers/serialSummary';
import { buildKidneyDoseReport } from './buildKidneyDoseReport';
import { toCsv } from './toCsv';

describe('the report of a dose from serial images', () => {
  it('sums integral and administered activity over cycles, and has no one half-life of two', () => {
    const { kidneys } = serialDoseReport(2);
    const [cell] = [csvCells(toCsv(serialDoseReport(2)))];
    const [right] = serialSummary().kidneys;
    const integral = 2 * right.timeIntegratedActivityMBqH;
    expect(Number(cell('time_integrated_activity_MBq_h'))).toBeCloseTo(integral, 1);
    expect(Number(cell('time_integrated_activity_coefficient_h'))).toBeCloseTo(integral / 14800, 5);
    expect(cell('fitted_effective_half_life_h')).toBe('');
    expect(cell('time_points_h')).toBe('4, 24, 96, 168 | 4, 24, 96, 168');
    expect(cell('time_points_used')).toBe('yes, yes, yes, no | yes, yes, yes, no');
    expect(kidneys[0].cycles).toHaveLength(2);
  });

  it('has no sum where a cycle is not from serial images', () => {
    const { input } = doseReportCase(2);
    const cycles = input.cycles.map((cycle, n) =>
      n === 0 ? { ...cycle, serial: serialSummary() } : cycle,
    );
    const cell = csvCells(toCsv(buildKidneyDoseReport({ ...input, cycles })));
    expect(cell('time_integrated_activity_MBq_h')).toBe('');
    expect(cell('extrapolated_fraction')).toBe('');
    expect(cell('curve_models')).toBe('bi-exponential-fixed-uptake; ');
  });

  it('names the formulae of its numbers, and not that of one image', () => {
    const ids = (model?: 'trapezoid-effective-tail') =>
      serialDoseReport(1, { model }).formulae.map(({ id }) => id);
    expect(ids()).toEqual(
      expect.arrayContaining(['curve-integral', 'integral-per-activity', 'computed-dose']),
    );
    expect(ids()).not.toContain('time-integrated-activity');
    expect(ids()).toContain('bed-general');
    expect(ids('trapezoid-effective-tail')).toContain('bed-lines');
  });

  it('passes the findings of the computation on, with what to do about them', () => {
    const { findings } = serialDoseReport(1);
    expect(findings.map(({ code, severity, side }) => [code, severity, side])).toEqual([
      ['CONTOUR_UNCERTAIN', 'warning', 'left'],
      ['SERIAL_TIME_ENTERED', 'info', undefined],
      ['SERIAL_FIT_POOR', 'warning', 'left'],
    ]);
    expect(findings.every(({ next }) => next.length > 0)).toBe(true);
  });

  it('says where its contour is another than that of the activities', () => {
    const { input } = doseReportCase(1);
    const volumeMl = { right: input.measurements.right.volumeMl, left: 160 };
    const { findings } = serialDoseReport(1, { volumeMl });
    expect(findings.filter(({ code }) => code === 'SERIAL_CONTOUR_CHANGED')).toMatchObject([
      { side: 'left', severity: 'warning', what: expect.stringContaining('160.0 ml') },
    ]);
  });

  it('takes the administration that a read-back dose map carries, unless one is given', () => {
    const { input } = doseReportCase(1);
    const report = (administration: (typeof input.cycles)[number]['administration']) =>
      buildKidneyDoseReport({
        ...input,
        cycles: input.cycles.map((cycle) => ({
          ...cycle,
          administration,
          serial: serialSummary(),
        })),
      });
    expect(report({}).cycles[0].administration).toMatchObject({
      activityMBq: { value: 7400, source: 'entered' },
      radiopharmaceutical: { value: '177Lu-DOTATATE' },
    });
    const given = report({ activityMBq: { value: 7300, source: 'file' } });
    expect(given.kidneys[0].cycles[0].administeredActivityMBq).toBe(7300);
  });

  it('survives JSON and postMessage', () => {
    const report = serialDoseReport(2);
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.stringify(report)).not.toMatch(/NaN|null/);
  });
});

/** Cells of the first row by column; of the columns asked for none holds a quote. */
function csvCells(csv: string): (column: string) => string {
  const [header, row] = csv
    .split('\r\n')
    .map((line) => [...line.matchAll(/("[^"]*"|[^",]*)(?:,|$)/g)].map(([, cell]) => cell));
  return (column) => row[header.indexOf(column)].replace(/"/g, '');
}
