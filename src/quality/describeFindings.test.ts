import { describeFindings } from './describeFindings';
import type { Finding } from './finding';

const finding = (code: Finding['code'], severity: Finding['severity']): Finding => ({
  next: 'Check it.',
  what: `${code}.`,
  severity,
  code,
});

describe('describeFindings', () => {
  it('puts warnings first and keeps the order of importance within', () => {
    const block = describeFindings([
      finding('KIDNEY_MISSING', 'warning'),
      finding('PIECES_REMOVED', 'info'),
      finding('NOISE_HIGH', 'warning'),
    ]);
    expect(block.findings.map(({ code }) => code)).toEqual([
      'KIDNEY_MISSING',
      'NOISE_HIGH',
      'PIECES_REMOVED',
    ]);
    expect(block.findingsSummary).toEqual({
      warnings: 2,
      notes: 1,
      text: '2 warnings and 1 note',
    });
  });

  it.each<[Finding['severity'][], string]>([
    [[], 'no findings'],
    [['warning'], '1 warning'],
    [['info', 'info'], '2 notes'],
  ])('counts %j', (severities, text) => {
    const findings = severities.map((severity) => finding('INPUT_NOTE', severity));
    expect(describeFindings(findings).findingsSummary.text).toBe(text);
  });

  it('writes the same keys in the same order, and no side where there is none', () => {
    const { findings } = describeFindings([
      { ...finding('NOISE_HIGH', 'warning'), side: undefined },
      { ...finding('CYST_LIKELY', 'warning'), side: 'left' },
    ]);
    expect(findings.map((one) => Object.keys(one))).toEqual([
      ['code', 'severity', 'what', 'next'],
      ['code', 'severity', 'side', 'what', 'next'],
    ]);
  });
});
