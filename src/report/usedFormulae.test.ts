import { doseReport } from '../../tests/helpers/doseReportCase';
import { usedFormulae } from './usedFormulae';

describe('usedFormulae', () => {
  it('has one for every number of the histogram, the share of V_x and the extremes included', () => {
    const ids = usedFormulae(doseReport(1));
    for (const id of ['minimum-dose', 'maximum-dose', 'volume-share-at-dose', 'coverage']) {
      expect(ids).toContain(id);
    }
  });

  it('has none of V_x where the site asks for no dose, none of both kidneys where one has no dose', () => {
    const report = doseReport(1);
    report.kidneys.forEach(({ dose }) => (dose!.volumesAtDose = []));
    const totals = { ...report.totals, meanDoseGy: undefined };
    const ids = usedFormulae({ ...report, totals });
    expect(ids).not.toContain('volume-at-dose');
    expect(ids).not.toContain('volume-share-at-dose');
    expect(ids).not.toContain('total-dose');
    expect(ids).toContain('dose-at-volume');
  });

  it('names both formulae of BED where the cycles differ', () => {
    const bi = [
      { amplitude: 1, lambdaPerHour: 0.014 },
      { amplitude: -1, lambdaPerHour: 0.8 },
    ];
    const ids = usedFormulae(doseReport(2, { kinetics: [{ left: bi }] }));
    expect(ids).toEqual(expect.arrayContaining(['bed-mono', 'bed-general', 'bed-cumulative']));
  });
});
