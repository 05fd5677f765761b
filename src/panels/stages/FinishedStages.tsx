import type { BackEndAttempt } from '../../engine/choice';
import type { StageStatus } from '../../viewer/session/slices/runSlice';
import { useWords } from '../../viewer/words/useWords';
import { StageLines } from './StageLines';

export interface FinishedStagesProps {
  stages: readonly StageStatus[];
  /** Of the last result. */
  backEnds?: readonly BackEndAttempt[];
}

/** How long the run took, in one line; its stages, what computed and why are folded below. */
export function FinishedStages({ stages, backEnds = [] }: FinishedStagesProps) {
  const { t, number } = useWords();
  const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0);
  return (
    <details data-cy="kidney-stages">
      <summary>{t('stages.done', { seconds: number(total, 1) })}</summary>
      <StageLines stages={stages} />
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
