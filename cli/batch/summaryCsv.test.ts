import type { SummaryCase } from './summaryCase';
import { summaryCsv } from './summaryCsv';

const one = (changes: Partial<SummaryCase> = {}): SummaryCase => ({
  name: 'a/ct',
  kidneys: [
    { side: 'right', volumeMl: 157.4, meanDoseGy: 3.0212345 },
    { side: 'left', volumeMl: 0 },
  ],
  warnings: [],
  notes: 0,
  sentences: [],
  seconds: 12.3,
  ...changes,
});

describe('summaryCsv', () => {
  it('has a row a kidney, with empty fields for what is not known', () => {
    expect(summaryCsv([one()])).toBe(
      'case,side,volumeMl,meanDoseGy,warnings,seconds\r\n' +
        'a/ct,right,157.4,3.02123,,12.3\r\n' +
        'a/ct,left,0,,,12.3\r\n',
    );
  });

  it('gives each kidney its warnings and those of both, each once', () => {
    const warnings = [
      { code: 'VOLUME_UNUSUAL', side: 'left' },
      { code: 'NOISE_HIGH' },
      { code: 'NOISE_HIGH' },
    ];
    const [, right, left] = summaryCsv([one({ warnings })]).split('\r\n');
    expect(right).toBe('a/ct,right,157.4,3.02123,NOISE_HIGH,12.3');
    expect(left).toBe('a/ct,left,0,,VOLUME_UNUSUAL NOISE_HIGH,12.3');
  });

  it.each([
    ['=cmd|x', "'=cmd|x"],
    ['+1', "'+1"],
    ['@a', "'@a"],
    ['-1', "'-1"],
    ['a,"b"', '"a,""b"""'],
    ['a\nb', '"a\nb"'],
  ])('writes %j so that a spreadsheet takes it as text', (name, field) => {
    expect(summaryCsv([one({ name })])).toContain(`\r\n${field},right,`);
  });
});
