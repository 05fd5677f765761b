import type { StageStatus } from '../../viewer/session/slices/runSlice';
import { useWords } from '../../viewer/words/useWords';
import { StageLines } from './StageLines';

/** How far the run is, read out as it goes on. */
export function RunningStages({ stages }: { stages: readonly StageStatus[] }) {
  const { t } = useWords();
  return (
    <div className="kd-section" aria-live="polite" data-cy="kidney-stages">
      <StageLines stages={stages} />
      <p className="kd-hint">{t('word.escapeCancels')}</p>
    </div>
  );
}
