import { inputFindings } from './inputFindings';

describe('inputFindings', () => {
  it('gives warnings before notes, each as it was said', () => {
    const findings = inputFindings({ notes: ['A.', 'B.'], warnings: ['C.'] });
    expect(findings.map(({ severity, what }) => [severity, what])).toEqual([
      ['warning', 'C.'],
      ['info', 'A.'],
      ['info', 'B.'],
    ]);
  });

  it('gives none of nothing', () => expect(inputFindings({})).toEqual([]));
});
