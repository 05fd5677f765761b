/** How many findings ask for a look. */
export function countWarnings(findings: readonly { severity: 'info' | 'warning' }[]): number {
  return findings.filter(({ severity }) => severity === 'warning').length;
}
