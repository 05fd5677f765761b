import { doseReport, doseReportCase } from '../../tests/helpers/doseReportCase';
import { serialDoseReport } from '../../tests/helpers/serialDoseReport';

const ofCode = ({ findings }: ReturnType<typeof doseReport>, code: string) =>
  findings.filter((finding) => finding.code === code);

describe('biologyFindings', () => {
  it('says that a half-life is of the site, with the agent it is used for', () => {
    const { input } = doseReportCase(1);
    const cycles = input.cycles.map((cycle) => ({
      ...cycle,
      administration: { radiopharmaceutical: { value: '177Lu-PSMA', source: 'file' as const } },
    }));
    const [finding, ...more] = ofCode(doseReport(1, { cycles }), 'EFFECTIVE_HALF_LIFE_ASSUMED');
    expect(more).toEqual([]);
    expect(finding.what).toContain('50.0 h');
    expect(finding.what).toContain('177Lu-PSMA');
  });

  it('names only the kidney whose half-life nobody entered', () => {
    const doseRate = [{ amplitude: 1, lambdaPerHour: Math.LN2 / 40 }];
    const report = doseReport(1, { kinetics: [{ left: doseRate }] });
    const [finding] = ofCode(report, 'EFFECTIVE_HALF_LIFE_ASSUMED');
    expect(finding.what).toContain('(right kidney)');
  });

  it('is silent where the curve was measured', () => {
    expect(ofCode(serialDoseReport(1), 'EFFECTIVE_HALF_LIFE_ASSUMED')).toEqual([]);
  });

  it('gives weighted doses no BED and no local values, and says so', () => {
    const { input } = doseReportCase(1);
    const cycles = input.cycles.map((cycle) => ({ ...cycle, doseType: 'EFFECTIVE' }));
    const report = doseReport(1, { cycles });
    expect(ofCode(report, 'DOSE_NOT_ABSORBED')).toHaveLength(1);
    for (const { gauges, biologicallyEffectiveDoseGy, dose } of report.kidneys) {
      expect(dose).toBeDefined();
      expect(gauges).toEqual([]);
      expect(biologicallyEffectiveDoseGy).toBeUndefined();
    }
  });
});
