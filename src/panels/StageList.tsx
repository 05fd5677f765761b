import type { BackEndAttempt } from '../engine/choice';
import type { StageStatus } from '../viewer/session/slices/runSlice';
import { useWords } from '../viewer/words/useWords';
import type { Words } from '../words';

export interface StageListProps {
  stages: StageStatus[];
  isRunning: boolean;
  /** Of the last result. */
  backEnds?: readonly BackEndAttempt[];
}

/**
 * Named stages with their seconds; folded to one line once all are done, with what computed and
 * why.
 */
export function StageList({ stages, isRunning, backEnds = [] }: StageListProps) {
  const words = useWords();
  const { t, number } = words;
  const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0);
  const list = (
    <ol className="kd-stages">
      {stages.map((stage) => (
        <li key={stage.name} data-status={stage.status}>
          <span>{t(`stage.${stage.name}`)}</span>
          <span>{progressText(stage, words)}</span>
          {stage.status === 'running' && (
            <progress max={1} value={stage.fraction} aria-label={t(`stage.${stage.name}`)} />
          )}
        </li>
      ))}
    </ol>
  );
  if (isRunning) {
    return (
      <div className="kd-section" aria-live="polite" data-cy="kidney-stages">
        {list}
        <p className="kd-hint">{t('word.escapeCancels')}</p>
      </div>
    );
  }
  return (
    <details className="kd-section" data-cy="kidney-stages">
      <summary>{t('stages.done', { seconds: number(total, 1) })}</summary>
      {list}
      {backEnds.length > 0 && <BackEnds attempts={backEnds} />}
    </details>
  );
}

/** Where the networks ran, and why not elsewhere. */
function BackEnds({ attempts }: { attempts: readonly BackEndAttempt[] }) {
  const { t, say } = useWords();
  return (
    <ul className="kd-stages" data-cy="kidney-back-ends">
      {attempts.map(({ title, outcome, reason }) => (
        <li key={`${title} ${outcome}`} data-outcome={outcome}>
          <span>
            {outcome === 'used'
              ? t('stages.computedWith', { title: say(title) })
              : t('stages.notUsed', {
                  title,
                  outcome: t(`outcome.${outcome}`),
                  reason: say(reason),
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function progressText({ seconds, bytes, fraction }: StageStatus, { t, number }: Words): string {
  if (seconds !== undefined) {
    return t('stages.seconds', { seconds: number(seconds, 1) });
  }
  if (bytes && bytes.received < bytes.total) {
    const megabytes = (count: number) => number(count / 1e6, 1);
    const { received, total } = bytes;
    return t('stages.megabytes', { received: megabytes(received), total: megabytes(total) });
  }
  return t('word.percent', { value: number(fraction * 100, 0) });
}
