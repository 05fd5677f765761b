import { kidneySides } from '../../labels';
import { describeSerialFinding } from '../../serial';
import type { SerialDoseSummary, SerialFinding } from '../../serial';

/** What the reader of the dose has to know: warnings in sight, what is only said folded. */
export function SerialFindings({ summary }: { summary: SerialDoseSummary }) {
  const isWarning = (finding: SerialFinding) =>
    describeSerialFinding(finding).severity === 'warning';
  const warnings = summary.findings.filter(isWarning);
  const notes = summary.findings.filter((finding) => !isWarning(finding));
  return (
    <>
      {warnings.length > 0 && (
        <FindingsOf summary={summary} findings={warnings} dataCy="kidney-serial-warnings" />
      )}
      {notes.length > 0 && (
        <details>
          <summary>
            {notes.length} note{notes.length === 1 ? '' : 's'} on how it came about
          </summary>
          <FindingsOf summary={summary} findings={notes} dataCy="kidney-serial-notes" />
        </details>
      )}
    </>
  );
}

interface FindingsOfProps {
  summary: SerialDoseSummary;
  findings: readonly SerialFinding[];
  dataCy: string;
}

function FindingsOf({ summary, findings, dataCy }: FindingsOfProps) {
  return (
    <ul className="kd-findings" data-cy={dataCy}>
      {findings.map((finding) => {
        const { severity, next } = describeSerialFinding(finding);
        const about = aboutWhat(finding, summary);
        return (
          <li
            key={`${finding.code} ${about} ${finding.text}`}
            data-severity={severity}
            data-code={finding.code}
          >
            {severity === 'warning' && <span className="kd-unseen">Warning: </span>}
            {about && <strong>{about}: </strong>}
            {finding.text} {severity === 'warning' && next}
          </li>
        );
      })}
    </ul>
  );
}

/** "Right kidney, 24.0 h"; empty where it concerns all. */
function aboutWhat({ side, timePoint }: SerialFinding, { timePoints }: SerialDoseSummary): string {
  const name = kidneySides.find((one) => one.side === side)?.displayName;
  const hours = timePoints.find(({ id }) => id === timePoint)?.hours;
  return [name, hours !== undefined && `${hours.toFixed(1)} h`].filter(Boolean).join(', ');
}
