import type { CaseEvaluation } from './evaluationCase';
import { evaluationMarkdown } from './evaluationMarkdown';

const caseOf = (patient: string, automaticMl: number, automaticDoseGy: number): CaseEvaluation => ({
  patient,
  seconds: 1.25,
  findings: [{ code: 'CONTRAST_ENHANCED', severity: 'info', what: 'Bright.', next: 'Look.' }],
  kidneys: [
    {
      patient,
      side: 'right',
      automaticMl,
      referenceMl: 100,
      dice: 0.95,
      volumeRatio: automaticMl / 100,
      automaticDoseGy,
      referenceDoseGy: 2,
    },
  ],
});

describe('evaluationMarkdown', () => {
  const markdown = evaluationMarkdown({
    model: { name: 'net', version: '1.2.3', sha256: 'a', stage: 'release' },
    contourConvention: 'parenchyma',
    engine: 'test',
    cases: [caseOf('p|1', 101, 2.02), caseOf('p2', 103, 2.06)],
    sweep: [
      { threshold: 0.6, side: 'right', dice: 0.9, volumeRatio: 0.9 },
      { threshold: 0.5, side: 'right', dice: 0.94, volumeRatio: 1 },
      { threshold: 0.5, side: 'left', dice: 0.92, volumeRatio: 1.1 },
    ],
  });
  const lines = markdown.split('\n');

  it('names the model and what was drawn', () => {
    expect(markdown).toContain('net 1.2.3 (release), test. Convention: parenchyma. Patients: 2.');
  });

  it('has a row a kidney, a bar in a name escaped', () => {
    expect(lines).toContain(
      '| p\\|1 | right | 0.950 | - | - | 101.0 | 100.0 | 1.010 | 2.020 | 2.000 | 1.00 |',
    );
  });

  it('tests volume and dose against the manual ones', () => {
    // Differences 1 and 3 ml: mean 2, SD sqrt 2, t = 2, one degree of freedom, p = 1 - 2/pi atan 2.
    expect(lines).toContain('| Volume, ml | right | 2 | 2.000 | 1.414 | 2.000 | 1 | 0.295 |');
    expect(lines).toContain('| Mean dose, Gy | right | 2 | 0.040 | 0.028 | 2.000 | 1 | 0.295 |');
    expect(lines).toContain('| Volume, ml | left | 0 | - | - | - | - | - |');
  });

  it('averages the sweep over the kidneys, thresholds ascending', () => {
    const rows = lines.filter((line) => /^\| 0\.\d\d \|/.test(line));
    expect(rows).toEqual(['| 0.50 | 2 | 0.930 | 1.050 |', '| 0.60 | 1 | 0.900 | 0.900 |']);
  });

  it('lists the findings of each patient', () => {
    expect(markdown).toContain('**p2** (1.3 s)\n\n- info CONTRAST_ENHANCED: Bright.');
  });
});
