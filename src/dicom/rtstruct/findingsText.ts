/** A finding in the form that objects store; the findings of src/quality have this form. */
export interface ExportedFinding {
  severity: 'info' | 'warning';
  /** The kidney concerned; missing: both, or the CT. */
  side?: 'right' | 'left';
  /** A sentence. */
  what: string;
}

/**
 * Findings as the lines of a short text: warnings before notes, whole sentences only. Where not all
 * fit, the last line states how many are left out.
 * @param findings in the order of importance
 * @param maxLength characters
 */
export function findingsText(findings: readonly ExportedFinding[], maxLength: number): string {
  const lines = [
    ...findings.filter(({ severity }) => severity === 'warning'),
    ...findings.filter(({ severity }) => severity === 'info'),
  ].map(({ severity, what }) => `${severity === 'warning' ? 'Warning' : 'Note'}: ${what}`);
  for (let kept = lines.length; kept >= 0; kept--) {
    const left = lines.length - kept;
    const text = [
      ...lines.slice(0, kept),
      ...(left > 0 ? [`${left} more finding${left > 1 ? 's' : ''} not listed here.`] : []),
    ].join('\n');
    if (text.length <= maxLength) {
      return text;
    }
  }
  return '';
}
