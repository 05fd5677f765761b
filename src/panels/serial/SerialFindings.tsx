import { describeSerialFinding } from '../../serial';
import type { SerialDoseSummary, SerialFinding } from '../../serial';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

/** What the reader of the dose has to know: warnings in sight, what is only said folded. */
export function SerialFindings({ summary }: { summary: SerialDoseSummary }) {
  const { t } = useWords();
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
          <summary>{t('serial.notes', { count: notes.length })}</summary>
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
  const words = useWords();
  const { t, say } = words;
  return (
    <ul className="kd-findings" data-cy={dataCy}>
      {findings.map((finding) => {
        const { severity, next } = describeSerialFinding(finding);
        const about = aboutWhat(finding, summary, words);
        return (
          <li
            key={`${finding.code} ${about} ${finding.text}`}
            data-severity={severity}
            data-code={finding.code}
          >
            {severity === 'warning' && <span className="kd-unseen">{t('word.warning')} </span>}
            {about && <strong>{about}: </strong>}
            {say(finding.text)} {severity === 'warning' && say(next)}
          </li>
        );
      })}
    </ul>
  );
}

/** "Right kidney, 24.0 h"; empty where it concerns all. */
function aboutWhat(
  { side, timePoint }: SerialFinding,
  { timePoints }: SerialDoseSummary,
  { t, number }: Words,
): string {
  const name = side && t(`kidney.${side}`);
  const hours = timePoints.find(({ id }) => id === timePoint)?.hours;
  return [name, hours !== undefined && t('serial.hours', { hours: number(hours, 1) })]
    .filter(Boolean)
    .join(', ');
}
