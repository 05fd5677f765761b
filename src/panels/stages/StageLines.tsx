import type { StageStatus } from '../../viewer/session/slices/runSlice';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

/** Named stages with their seconds, or how far they are. */
export function StageLines({ stages }: { stages: readonly StageStatus[] }) {
  const words = useWords();
  const { t } = words;
  return (
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
