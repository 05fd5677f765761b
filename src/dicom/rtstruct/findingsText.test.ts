import { findingsText } from './findingsText';
import type { ExportedFinding } from './findingsText';

const findings: ExportedFinding[] = [
  { severity: 'info', what: 'Two pieces removed.' },
  { severity: 'warning', side: 'left', what: 'Left kidney: likely a cyst.' },
];

describe('findingsText', () => {
  it('lists warnings before notes', () => {
    expect(findingsText(findings, 1024)).toBe(
      'Warning: Left kidney: likely a cyst.\nNote: Two pieces removed.',
    );
  });

  it.each([
    // 36 characters of the warning, a line break, 25 of the note.
    [62, 'Warning: Left kidney: likely a cyst.\nNote: Two pieces removed.'],
    // Too short for both, and for one with the count of the rest.
    [61, '2 more findings not listed here.'],
    [10, ''],
  ])('fits into %i characters', (maxLength, text) => {
    expect(findingsText(findings, maxLength)).toBe(text);
  });

  it('leaves out whole sentences, and says how many', () => {
    const many = Array.from({ length: 40 }, (_, n): ExportedFinding => ({
      severity: 'warning',
      what: `Finding number ${n} of a long list of findings.`,
    }));
    const text = findingsText(many, 1024);
    expect(text.length).toBeLessThanOrEqual(1024);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe(`${40 - (lines.length - 1)} more findings not listed here.`);
    expect(lines.slice(0, -1).every((line) => line.endsWith('list of findings.'))).toBe(true);
  });

  it('is empty without findings', () => {
    expect(findingsText([], 1024)).toBe('');
  });
});
