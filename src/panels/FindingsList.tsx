import { describeFindings } from '../quality';
import type { Finding } from '../quality';
import { useWords } from '../viewer/words/useWords';

export interface FindingsListProps {
  findings: Finding[];
  /** The contours differ from those that the network drew. */
  isEdited: boolean;
  /** The findings were made again on the contours as edited. */
  areReassessed?: boolean;
}

/** What a reader has to know before using the numbers; warnings first. */
export function FindingsList({ findings, isEdited, areReassessed = false }: FindingsListProps) {
  const { t, say } = useWords();
  const block = describeFindings(findings);
  if (findings.length === 0) {
    return isEdited && areReassessed ? <p className="kd-hint">{t('findings.none')}</p> : null;
  }
  const { warnings, notes } = block.findingsSummary;
  const label = t('findings.label', {
    warnings: t('findings.warnings', { count: warnings }),
    notes: t('findings.notes', { count: notes }),
  });
  return (
    <section aria-label={label}>
      <ul className="kd-findings" data-cy="kidney-findings">
        {block.findings.map(({ code, severity, side, what, next }) => (
          <li key={`${code} ${side ?? ''} ${what}`} data-severity={severity} data-code={code}>
            {severity === 'warning' && <span className="kd-unseen">{t('word.warning')} </span>}
            {say(what)} <span className="kd-next">{say(next)}</span>
          </li>
        ))}
      </ul>
      {isEdited && (
        <p className="kd-hint">
          {areReassessed ? t('findings.ofEdited') : t('findings.ofAutomatic')}
        </p>
      )}
    </section>
  );
}
