import type { SerialStep } from '../../viewer/session/slices/serialDoseSlice';

export interface SerialStepsProps {
  steps: readonly SerialStep[];
  isRunning: boolean;
}

/** What is being done and how far it is; folded to one line once all is done. */
export function SerialSteps({ steps, isRunning }: SerialStepsProps) {
  const list = (
    <ol className="kd-stages">
      {steps.map(({ title, fraction, seconds }, n) => (
        // The same work is done for each kidney.
        <li key={n} data-status={seconds === undefined ? 'running' : 'done'}>
          <span>{title}</span>
          <span>
            {seconds === undefined ? `${Math.round(100 * fraction)} %` : `${seconds.toFixed(1)} s`}
          </span>
          {seconds === undefined && <progress max={1} value={fraction} aria-label={title} />}
        </li>
      ))}
    </ol>
  );
  if (isRunning) {
    return (
      <div className="kd-section" aria-live="polite" data-cy="kidney-serial-steps">
        {list}
        <p className="kd-hint">Escape cancels.</p>
      </div>
    );
  }
  const total = steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return (
    <details className="kd-section" data-cy="kidney-serial-steps">
      <summary>Computed in {total.toFixed(1)} s</summary>
      {list}
    </details>
  );
}
