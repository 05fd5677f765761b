import { useState } from 'react';
import type { FlagReason } from '../../flagged/flagReasons';
import { canChooseFolder } from '../../viewer/host/chooseFolder';
import type { SessionState } from '../../viewer/session/sessionState';
import type { FlagPlace } from '../../viewer/session/slices/flagSlice';
import { MessageBox } from '../MessageBox';
import { flagTexts as texts } from './flagTexts';

export interface FlagSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const reasons = Object.keys(texts.reasons) as FlagReason[];

/** Keeps a case for the training: why, in one's own words too, and where to. */
export function FlagSection({ state, run }: FlagSectionProps) {
  const [reason, setReason] = useState<FlagReason>();
  const [note, setNote] = useState('');
  const { flagging, flagArchive } = state;
  const isBusy = flagging.status === 'working' || state.phase === 'running';
  const places: [FlagPlace, string][] = [['zip', texts.toZip]];
  if (canChooseFolder()) {
    places.unshift(['folder', texts.toFolder]);
  }
  if (flagArchive !== undefined) {
    places.push(['archive', texts.toArchive(flagArchive)]);
  }
  return (
    <details className="kd-section" data-cy="kidney-flag" data-status={flagging.status}>
      <summary>{texts.title}</summary>
      <p className="kd-hint">{texts.what}</p>
      <label className="kd-field">
        {texts.reason}
        <select
          value={reason ?? ''}
          data-cy="kidney-flag-reason"
          onChange={({ target }) => setReason(target.value as FlagReason)}
        >
          <option value="" disabled>
            {texts.choose}
          </option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {texts.reasons[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="kd-field">
        {texts.note}
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
      {flagging.status === 'working' && <p className="kd-status">{texts.working}</p>}
      {flagging.status === 'done' && (
        <p
          className="kd-status"
          role="status"
          data-cy="kidney-flagged"
          data-name={flagging.name}
          data-place={flagging.place}
        >
          {texts.done[flagging.place](flagging.name)} {texts.later} {flagging.notes.join(' ')}
        </p>
      )}
      {flagging.status === 'failed' && <MessageBox message={flagging.message} kind="error" />}
    </details>
  );
}
