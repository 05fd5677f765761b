import type { Finding } from './finding';

/** The findings as they appear in report.json. */
export interface FindingsBlock {
  /** Warnings before notes, the most important of each first. */
  findings: Finding[];
  findingsSummary: {
    warnings: number;
    notes: number;
    /** "2 warnings and 1 note", "no findings". */
    text: string;
  };
}

/**
 * Findings in the form of reports and lists: sorted, counted, and with the same keys in the same
 * order.
 * @param findings in the order of importance
 */
export function describeFindings(findings: readonly Finding[]): FindingsBlock {
  const ofSeverity = (wanted: Finding['severity']) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ code, severity, side, what, next }): Finding => ({
        code,
        severity,
        ...(side && { side }),
        what,
        next,
      }));
  const warnings = ofSeverity('warning');
  const notes = ofSeverity('info');
  const counts = [count(warnings.length, 'warning'), count(notes.length, 'note')].filter(Boolean);
  return {
    findings: [...warnings, ...notes],
    findingsSummary: {
      warnings: warnings.length,
      notes: notes.length,
      text: counts.join(' and ') || 'no findings',
    },
  };
}

function count(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}
