import type { SerialStep } from '../../viewer/session/slices/serialDoseSlice';
import { useWords } from '../../viewer/words/useWords';

export interface SerialStepsProps {
  steps: readonly SerialStep[];
  isRunning: boolean;
}

/** What is being done and how far it is; folded to one line once all is done. */
export function SerialSteps({ steps, isRunning }: SerialStepsProps) {
  const { t, number, say } = useWords();
  const list = (
    <ol className="kd-stages">
      {steps.map(({ title, fraction, seconds }, n) => (
        // The same work is done for each kidney.
        <li key={n} data-status={seconds === undefined ? 'running' : 'done'}>
          <span>{say(title)}</span>
          <span>
            {seconds === undefined
              ? t('word.percent', { value: Math.round(100 * fraction) })
              : t('stages.seconds', { seconds: number(seconds, 1) })}
          </span>
          {seconds === undefined && <progress max={1} value={fraction} aria-label={say(title)} />}
        </li>
      ))}
    </ol>
  );
  if (isRunning) {
    return (
      <div className="kd-section" aria-live="polite" data-cy="kidney-serial-steps">
        {list}
        <p className="kd-hint">{t('word.escapeCancels')}</p>
      </div>
    );
  }
  const total = steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return (
    <details className="kd-section" data-cy="kidney-serial-steps">
      <summary>{t('serial.computedIn', { seconds: number(total, 1) })}</summary>
      {list}
    </details>
  );
}
