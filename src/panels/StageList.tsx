import type { BackEndAttempt } from '../engine/choice';
import { stageTitles } from '../viewer/session/slices/runSlice';
import type { StageStatus } from '../viewer/session/slices/runSlice';

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
  const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0);
  const list = (
    <ol className="kd-stages">
      {stages.map((stage) => (
        <li key={stage.name} data-status={stage.status}>
          <span>{stageTitles[stage.name]}</span>
          <span>{progressText(stage)}</span>
          {stage.status === 'running' && (
            <progress max={1} value={stage.fraction} aria-label={stageTitles[stage.name]} />
          )}
        </li>
      ))}
    </ol>
  );
  if (isRunning) {
    return (
      <div className="kd-section" aria-live="polite" data-cy="kidney-stages">
        {list}
        <p className="kd-hint">Escape cancels.</p>
      </div>
    );
  }
  return (
    <details className="kd-section" data-cy="kidney-stages">
      <summary>Done in {total.toFixed(1)} s</summary>
      {list}
      {backEnds.length > 0 && <BackEnds attempts={backEnds} />}
    </details>
  );
}

/** Where the networks ran, and why not elsewhere. */
function BackEnds({ attempts }: { attempts: readonly BackEndAttempt[] }) {
  return (
    <ul className="kd-stages" data-cy="kidney-back-ends">
      {attempts.map(({ title, outcome, reason }) => (
        <li key={`${title} ${outcome}`} data-outcome={outcome}>
          <span>
            {outcome === 'used' ? `Computed with ${title}.` : `${title}, ${outcome}: ${reason}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function progressText({ seconds, bytes, fraction }: StageStatus): string {
  if (seconds !== undefined) {
    return `${seconds.toFixed(1)} s`;
  }
  return bytes && bytes.received < bytes.total
    ? `${megabytes(bytes.received)} of ${megabytes(bytes.total)} MB`
    : `${Math.round(fraction * 100)} %`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
