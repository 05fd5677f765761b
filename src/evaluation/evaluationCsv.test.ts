import type { CaseEvaluation } from './evaluationCase';
import { evaluationCsv } from './evaluationCsv';

describe('evaluationCsv', () => {
  it('has one row a kidney, empty fields where there is no number, quotes where needed', () => {
    const cases: CaseEvaluation[] = [
      {
        patient: 'one, "first"',
        seconds: 2,
        findings: [
          { code: 'VOLUME_UNUSUAL', severity: 'warning', side: 'left', what: 'w', next: 'n' },
          { code: 'CONTRAST_ENHANCED', severity: 'info', what: 'w', next: 'n' },
        ],
        kidneys: [
          {
            patient: 'one, "first"',
            side: 'right',
            automaticMl: 150.1234567,
            referenceMl: 140,
            dice: 0.9512345678,
            volumeRatio: 1.07231,
            meanDistanceMm: 1.5,
            hausdorff95Mm: 4,
            hausdorffMm: 9,
            automaticDoseGy: 2.02,
            referenceDoseGy: 2,
          },
          {
            patient: 'one, "first"',
            side: 'left',
            automaticMl: 0,
            referenceMl: 130,
            dice: 0,
            volumeRatio: 0,
          },
        ],
      },
    ];
    expect(evaluationCsv(cases).split('\r\n')).toEqual([
      'patient,side,dice,mean_distance_mm,hausdorff95_mm,hausdorff_mm,automatic_ml,reference_ml,volume_ratio,automatic_dose_gy,reference_dose_gy,dose_difference_percent,findings',
      '"one, ""first""",right,0.951235,1.5,4,9,150.123,140,1.07231,2.02,2,1,CONTRAST_ENHANCED',
      '"one, ""first""",left,0,,,,0,130,0,,,,VOLUME_UNUSUAL CONTRAST_ENHANCED',
      '',
    ]);
    const named = (patient: string) =>
      evaluationCsv([{ ...cases[0], kidneys: [{ ...cases[0].kidneys[1], patient }] }]);
    expect(named('=HYPERLINK(1)')).toContain("\r\n'=HYPERLINK(1),left,");
  });
});
