import { stageTitles } from '../ohif/sessionState';
import type { StageStatus } from '../ohif/sessionState';

/** Named stages with their seconds; folded to one line once all are done. */
export function StageList({ stages, isRunning }: { stages: StageStatus[]; isRunning: boolean }) {
  const total = stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0);
  const list = (
    <ol className="kd-stages">
      {stages.map(({ name, status, fraction, seconds }) => (
        <li key={name} data-status={status}>
          <span>{stageTitles[name]}</span>
          <span>
            {seconds === undefined ? `${Math.round(fraction * 100)} %` : `${seconds.toFixed(1)} s`}
          </span>
          {status === 'running' && <progress max={1} value={fraction} />}
        </li>
      ))}
    </ol>
  );
  if (isRunning) {
    return (
      <div className="kd-section" aria-live="polite" data-cy="kidney-stages">
        {list}
      </div>
    );
  }
  return (
    <details className="kd-section" data-cy="kidney-stages">
      <summary>Done in {total.toFixed(1)} s</summary>
      {list}
    </details>
  );
}
