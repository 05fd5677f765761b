import { doseReport, doseReportCase } from '../../tests/helpers/doseReportCase';
import { defaultSiteConfiguration } from '../configuration';
import { kidneyDose } from '../dose';
import { buildKidneyDoseReport } from './buildKidneyDoseReport';

describe('buildKidneyDoseReport', () => {
  it('gives volume, mass and dose as measured, right kidney first', () => {
    const { labelmap, doses, input } = doseReportCase(1);
    const { kidneys, totals } = buildKidneyDoseReport(input);
    expect(kidneys.map(({ side, roiName }) => [side, roiName])).toEqual([
      ['right', 'Kidney_R'],
      ['left', 'Kidney_L'],
    ]);
    const [right, left] = kidneys;
    const alone = kidneyDose(labelmap, 1, doses[0]);
    expect(right.volumeMl).toBeCloseTo(alone.volumeMl, 12);
    expect(right.dose!.meanDoseGy).toBe(alone.meanDoseGy);
    // 35 HU throughout: between adipose tissue and kidney of the default points.
    expect(right.massG! / right.volumeMl).toBeCloseTo(0.95 + (135 / 140) * 0.1, 9);
    expect(totals.weighting).toBe('mass');
    expect(totals.meanDoseGy).toBeCloseTo(
      (right.dose!.meanDoseGy * right.massG! + left.dose!.meanDoseGy * left.massG!) /
        (right.massG! + left.massG!),
      12,
    );
  });

  it('sums the BED of cycles and divides the dose by all activity', () => {
    const { kidneys } = doseReport(2);
    for (const kidney of kidneys) {
      const [first, second] = kidney.cycles;
      expect(first.meanDoseGy + second.meanDoseGy).toBeCloseTo(kidney.dose!.meanDoseGy, 9);
      const bed = (dose: number) => dose * (1 + ((2.8 / 52.8) * dose) / 2.6);
      expect(kidney.biologicallyEffectiveDoseGy).toBeCloseTo(
        bed(first.meanDoseGy) + bed(second.meanDoseGy),
        9,
      );
      expect(kidney.equivalentDose2GyGy).toBeCloseTo(
        kidney.biologicallyEffectiveDoseGy! / (1 + 2 / 2.6),
        9,
      );
      expect(kidney.dosePerActivityGyPerGBq).toBeCloseTo(kidney.dose!.meanDoseGy / 14.8, 9);
    }
  });

  it('gives no dose per activity unless that of every cycle is known', () => {
    const { input } = doseReportCase(2);
    const cycles = input.cycles.map((cycle, n) =>
      n === 1 ? { ...cycle, administration: {} } : cycle,
    );
    const [right] = buildKidneyDoseReport({ ...input, cycles }).kidneys;
    expect(right.cycles[0].dosePerActivityGyPerGBq).toBeDefined();
    expect(right.cycles[1].dosePerActivityGyPerGBq).toBeUndefined();
    expect(right.dosePerActivityGyPerGBq).toBeUndefined();
  });

  it('takes kinetics of the patient before those of the site', () => {
    const doseRate = [{ amplitude: 1, lambdaPerHour: Math.LN2 / 40 }];
    const { kidneys } = doseReport(1, { kinetics: [{ left: doseRate }] });
    expect(kidneys[0].cycles[0].kinetics).toMatchObject({ source: 'configuration' });
    expect(kidneys[1].cycles[0].kinetics).toMatchObject({ source: 'entered' });
    expect(kidneys[1].cycles[0].kinetics!.effectiveHalfLifeHours).toBeCloseTo(40, 12);
    expect(kidneys[1].cycles[0].leaCatchesideFactor).toBeCloseTo(2.8 / 42.8, 12);
  });

  it('shows the dose against the values of the site, each of its own quantity', () => {
    const configuration = {
      ...defaultSiteConfiguration,
      limits: [
        { name: 'A', quantity: 'absorbed-dose' as const, valueGy: 10, source: 's' },
        { name: 'B', quantity: 'biologically-effective-dose' as const, valueGy: 20, source: 's' },
      ],
    };
    const [right] = doseReport(1, { configuration }).kidneys;
    expect(right.gauges.map(({ name, fraction }) => [name, fraction])).toEqual([
      ['A', right.dose!.meanDoseGy / 10],
      ['B', right.biologicallyEffectiveDoseGy! / 20],
    ]);
  });

  it('keeps only volumes without a dose map', () => {
    const { input } = doseReportCase(1);
    const { voxels, volumeMl } = input.measurements.right;
    const bare = { label: 1, voxels, volumeMl };
    const report = buildKidneyDoseReport({
      ...input,
      cycles: [],
      measurements: { right: bare, left: { label: 2, voxels: 0, volumeMl: 0 } },
    });
    expect(report.kidneys[0]).toMatchObject({ volumeMl, cycles: [], gauges: [] });
    expect(report.kidneys[0].dose).toBeUndefined();
    expect(report.totals).toEqual({ volumeMl });
    expect(report.formulae.map(({ id }) => id)).toEqual(['volume']);
  });

  it('names every formula behind its numbers, and no other', () => {
    const ids = (cycles: number) => doseReport(cycles).formulae.map(({ id }) => id);
    expect(ids(1)).toContain('bed-mono');
    expect(ids(1)).not.toContain('bed-cumulative');
    expect(ids(2)).toContain('bed-cumulative');
    expect(ids(1)).not.toContain('fixed-mass');
  });

  it('tells a finding of the dose map once, one of a kidney with its side', () => {
    const { input } = doseReportCase(1);
    const note = { code: 'DOSE_MAP_NOTE' as const, text: 'A note.' };
    const part = { code: 'DOSE_PARTIAL_COVERAGE' as const, text: 'Part is outside.' };
    const measurements = {
      right: { ...input.measurements.right },
      left: { ...input.measurements.left },
    };
    measurements.right.dose = { ...measurements.right.dose!, findings: [note] };
    measurements.left.dose = { ...measurements.left.dose!, findings: [note, part] };
    const { findings } = buildKidneyDoseReport({ ...input, measurements, findings: [] });
    expect(findings.map(({ code, side }) => [code, side])).toEqual([
      ['DOSE_MAP_NOTE', undefined],
      ['DOSE_PARTIAL_COVERAGE', 'left'],
      ['EFFECTIVE_HALF_LIFE_ASSUMED', undefined],
    ]);
  });

  it('refuses cycles that are not the maps, and an activity that is none', () => {
    const { input } = doseReportCase(2);
    const run = (cycles: typeof input.cycles) => () => buildKidneyDoseReport({ ...input, cycles });
    const invalid = expect.objectContaining({ code: 'INVALID_ARGUMENT' });
    expect(run(input.cycles.slice(1))).toThrow(invalid);
    for (const value of [0, -5, NaN, Infinity]) {
      const administration = { activityMBq: { value, source: 'entered' as const } };
      expect(run(input.cycles.map((cycle) => ({ ...cycle, administration })))).toThrow(invalid);
    }
  });

  it('survives JSON and postMessage', () => {
    const report = doseReport(2);
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.stringify(report)).not.toMatch(/NaN|null/);
  });
});
