import type { CommissioningState } from '../viewer/session/slices/commissioningSlice';
import { useWords } from '../viewer/words/useWords';
import { MessageBox } from './MessageBox';
import { PanelSection } from './PanelSection';

export interface CommissioningSectionProps {
  state: CommissioningState;
  run: (name: string) => void;
}

/** Whether what is installed computes right, and the report of it. */
export function CommissioningSection({ state, run }: CommissioningSectionProps) {
  const { t } = useWords();
  const { commissioning } = state;
  const isWorking = commissioning.status === 'working';
  return (
    <PanelSection
      title={t('commissioning.title')}
      dataCy="kidney-commissioning"
      status={commissioning.status}
      isFolded
    >
      <p className="kd-hint">{t('commissioning.hint')}</p>
      <div className="kd-actions">
        <button
          className="kd-button"
          disabled={isWorking}
          data-cy="kidney-commission"
          onClick={() => run('commissionKidneys')}
        >
          {t(isWorking ? 'commissioning.working' : 'commissioning.save')}
        </button>
      </div>
      {commissioning.status === 'saved' && (
        <p className="kd-status" role="status" data-cy="kidney-commissioned">
          {t('export.saved', { fileName: commissioning.fileNames.join(', ') })}
        </p>
      )}
      {commissioning.status === 'failed' && (
        <MessageBox message={commissioning.message} kind="error" />
      )}
    </PanelSection>
  );
}
