import { describeFindings } from '../quality';
import type { Finding } from '../quality';

export interface FindingsListProps {
  findings: Finding[];
  /** The contours differ from those that the network drew. */
  isEdited: boolean;
  /** The findings were made again on the contours as edited. */
  areReassessed?: boolean;
}

/** What a reader has to know before using the numbers; warnings first. */
export function FindingsList({ findings, isEdited, areReassessed = false }: FindingsListProps) {
  const block = describeFindings(findings);
  if (findings.length === 0) {
    return isEdited && areReassessed ? (
      <p className="kd-hint">No findings about the contours as edited.</p>
    ) : null;
  }
  return (
    <section aria-label={`Findings: ${block.findingsSummary.text}`}>
      <ul className="kd-findings" data-cy="kidney-findings">
        {block.findings.map(({ code, severity, side, what, next }) => (
          <li key={`${code} ${side ?? ''} ${what}`} data-severity={severity} data-code={code}>
            {severity === 'warning' && <span className="kd-unseen">Warning: </span>}
            <strong>{what}</strong> {next}
          </li>
        ))}
      </ul>
      {isEdited && (
        <p className="kd-hint">
          {areReassessed
            ? 'Findings are of the contours as edited.'
            : 'Findings about contours were made on the automatic ones, before your edits.'}
        </p>
      )}
    </section>
  );
}
