import type { Finding } from '../quality';

export interface FindingsListProps {
  findings: Finding[];
  /** The contours differ from those that the findings were made on. */
  isEdited: boolean;
}

/** What a reader has to know before using the numbers; warnings first. */
export function FindingsList({ findings, isEdited }: FindingsListProps) {
  if (findings.length === 0) {
    return null;
  }
  const sorted = [...findings].sort(
    (a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'),
  );
  return (
    <>
      <ul className="kd-findings" data-cy="kidney-findings">
        {sorted.map(({ code, severity, side, what, next }) => (
          <li key={`${code} ${side ?? ''} ${what}`} data-severity={severity} data-code={code}>
            <strong>{what}</strong> {next}
          </li>
        ))}
      </ul>
      {isEdited && (
        <p className="kd-hint">
          Findings about contours were made on the automatic ones, before your edits.
        </p>
      )}
    </>
  );
}
