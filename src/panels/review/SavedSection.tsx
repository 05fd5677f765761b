import { useState } from 'react';
import type { SessionState } from '../../viewer/session/sessionState';
import { MessageBox } from '../MessageBox';
import { useWords } from '../../viewer/words/useWords';

export interface SavedSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What becomes of edits: kept in this browser, in another tab too, or taken back. */
export function SavedSection({ state, run }: SavedSectionProps) {
  const { t } = useWords();
  const { autosave, otherTabs, result, contours } = state;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {otherTabs.length > 0 && (
        <p className="kd-message kd-info" role="status" data-cy="kidney-other-tab">
          {t('saved.otherTab')}
        </p>
      )}
      {autosave.status === 'failed' && <MessageBox message={autosave.message} kind="error" />}
      {autosave.status === 'kept' && (
        <p
          className="kd-hint"
          data-cy="kidney-kept"
          data-current={autosave.revision === contours?.measurement.revision()}
        >
          {t('saved.kept')}{' '}
          <button
            className="kd-button kd-small"
            data-cy="kidney-clear-saved"
            onClick={() => run('discardKidneyWork')}
          >
            {t('saved.clearAll')}
          </button>
        </p>
      )}
      {result?.edited && !isAsking && (
        <button
          className="kd-button kd-small"
          data-cy="kidney-restart"
          onClick={() => setAsking(true)}
        >
          {t(contours?.openedFrom ? 'saved.restartOpened' : 'saved.restartAutomatic')}
        </button>
      )}
      {result?.edited && isAsking && (
        <div className="kd-message kd-info" role="alertdialog">
          <p>{t('saved.restartAsk')}</p>
          <div className="kd-actions">
            <button
              className="kd-button"
              data-cy="kidney-restart-yes"
              onClick={() => {
                setAsking(false);
                run('restartKidneyContours');
              }}
            >
              {t('saved.restart')}
            </button>
            <button className="kd-button" onClick={() => setAsking(false)}>
              {t('saved.keep')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
