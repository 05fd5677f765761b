import { useState } from 'react';
import { flagReasons } from '../../flagged/flagReasons';
import type { FlagReason } from '../../flagged/flagReasons';
import { canChooseFolder } from '../../viewer/host/chooseFolder';
import type { SessionState } from '../../viewer/session/sessionState';
import type { FlagPlace } from '../../viewer/session/slices/flagSlice';
import { MessageBox } from '../MessageBox';
import { PanelSection } from '../PanelSection';
import { useWords } from '../../viewer/words/useWords';

export interface FlagSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const reasons = Object.keys(flagReasons) as FlagReason[];

/** Keeps a case for the training: why, in one's own words too, and where to. */
export function FlagSection({ state, run }: FlagSectionProps) {
  const [reason, setReason] = useState<FlagReason>();
  const [note, setNote] = useState('');
  const { t, say } = useWords();
  const { flagging, flagArchive } = state;
  const isBusy = flagging.status === 'working' || state.phase === 'running';
  const places: [FlagPlace, string][] = [['zip', t('flag.toZip')]];
  if (canChooseFolder()) {
    places.unshift(['folder', t('flag.toFolder')]);
  }
  if (flagArchive !== undefined) {
    places.push(['archive', t('flag.toArchive', { archive: flagArchive })]);
  }
  return (
    <PanelSection title={t('flag.title')} dataCy="kidney-flag" status={flagging.status} isFolded>
      <p className="kd-hint">{t('flag.what')}</p>
      <label className="kd-field">
        {t('flag.reason')}
        <select
          value={reason ?? ''}
          data-cy="kidney-flag-reason"
          onChange={({ target }) => setReason(target.value as FlagReason)}
        >
          <option value="" disabled>
            {t('flag.choose')}
          </option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`flag.reason.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="kd-field">
        {t('flag.note')}
        <input
          type="text"
          value={note}
          maxLength={400}
          data-cy="kidney-flag-note"
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <div className="kd-actions">
        {places.map(([place, text]) => (
          <button
            key={place}
            className="kd-button"
            disabled={isBusy || reason === undefined}
            data-cy={`kidney-flag-${place}`}
            onClick={() => run('flagKidneyCase', { reason, note: note || undefined, place })}
          >
            {text}
          </button>
        ))}
      </div>
      {flagging.status === 'working' && <p className="kd-status">{t('flag.working')}</p>}
      {flagging.status === 'done' && (
        <p
          className="kd-status"
          role="status"
          data-cy="kidney-flagged"
          data-name={flagging.name}
          data-place={flagging.place}
        >
          {t(`flag.done.${flagging.place}`, { name: flagging.name })}{' '}
          {flagging.notes.map(say).join(' ')}
        </p>
      )}
      {flagging.status === 'failed' && <MessageBox message={flagging.message} kind="error" />}
    </PanelSection>
  );
}
