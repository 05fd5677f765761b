import type { Finding } from '../quality';

/** What a reader has to know before using the numbers; warnings first. */
export function FindingsList({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) {
    return null;
  }
  const sorted = [...findings].sort(
    (a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'),
  );
  return (
    <ul className="kd-findings" data-cy="kidney-findings">
      {sorted.map(({ code, severity, side, what, next }) => (
        <li key={`${code} ${side ?? ''} ${what}`} data-severity={severity} data-code={code}>
          <strong>{what}</strong> {next}
        </li>
      ))}
    </ul>
  );
}
