import { useState } from 'react';
import { doseTitle } from '../viewer/session/selectors/doseTitle';
import { isDoseComputed } from '../viewer/session/selectors/isDoseComputed';
import type { SiteState } from '../viewer/session/sessionState';
import type { DoseChoice, DoseState } from '../viewer/session/slices/doseSlice';
import { ActivityDoseForm } from './ActivityDoseForm';
import { MessageBox } from './MessageBox';
import { useWords } from '../viewer/words/useWords';

export interface DoseSourceSectionProps {
  state: DoseState & SiteState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const sumValue = 'sum';

/** Which dose map the numbers rest on: one, the sum of several, or none. */
export function DoseSourceSection({ state, run }: DoseSourceSectionProps) {
  const { t, say } = useWords();
  const { dose, doseChoices, selectedDoseUIDs } = state;
  const [isSum, setIsSum] = useState(false);
  const [asked, setAsked] = useState<DoseChoice>();
  const doses = doseChoices.filter(({ quantity }) => quantity === 'dose');
  const others = doseChoices.filter(({ quantity }) => quantity !== 'dose');
  const showsSum = isSum || selectedDoseUIDs.length > 1;
  const take = (displaySetInstanceUIDs: string[]) =>
    run('selectKidneyDoseMap', { displaySetInstanceUIDs });
  const choose = (value: string) => {
    setIsSum(value === sumValue);
    const other = others.find((choice) => choice.displaySetInstanceUID === value);
    setAsked(other);
    if (value === sumValue) {
      take(doses.map((choice) => choice.displaySetInstanceUID));
    } else if (!other) {
      take(value ? [value] : []);
    }
  };
  // Written out below: the list cuts long titles.
  const title = doseTitle(state);
  const needsChoice = doses.length > 1 || others.length > 0;
  return (
    <div className="kd-section">
      {needsChoice && (
        <label className="kd-field">
          {t('word.doseMap')}
          <select
            data-cy="kidney-dose-map"
            value={
              asked?.displaySetInstanceUID ?? (showsSum ? sumValue : (selectedDoseUIDs[0] ?? ''))
            }
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{t(doses.length > 0 ? 'source.choose' : 'source.noMap')}</option>
            {doses.map(({ displaySetInstanceUID, title }) => (
              <option key={displaySetInstanceUID} value={displaySetInstanceUID}>
                {say(title)}
              </option>
            ))}
            {doses.length > 1 && <option value={sumValue}>{t('source.sum')}</option>}
            {others.length > 0 && (
              <optgroup label={t('source.others')}>
                {others.map(({ displaySetInstanceUID, title, quantity, basis }) => (
                  <option key={displaySetInstanceUID} value={displaySetInstanceUID}>
                    {t('source.choice', {
                      title: say(title),
                      quantity: t(`quantity.${quantity}`),
                      basis: say(basis),
                    })}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
      )}
      {showsSum && (
        <fieldset className="kd-sum" data-cy="kidney-dose-sum">
          <legend>{t('source.added')}</legend>
          {doses.map(({ displaySetInstanceUID: uid, title }) => (
            <label key={uid}>
              <input
                type="checkbox"
                checked={selectedDoseUIDs.includes(uid)}
                onChange={({ target }) => {
                  const rest = selectedDoseUIDs.filter((one) => one !== uid);
                  const next = target.checked ? [...rest, uid] : rest;
                  if (next.length > 0) {
                    take(next);
                  }
                }}
              />
              {say(title)}
            </label>
          ))}
        </fieldset>
      )}
      {asked?.quantity === 'activity-concentration' && (
        <ActivityDoseForm
          key={asked.displaySetInstanceUID}
          choice={asked}
          kernelNames={state.kernelNames}
          siteEffectiveHalfLifeHours={state.siteEffectiveHalfLifeHours}
          onCompute={(fromActivity) => {
            setAsked(undefined);
            run('selectKidneyDoseMap', {
              displaySetInstanceUIDs: [asked.displaySetInstanceUID],
              fromActivity,
            });
          }}
          onLeave={() => setAsked(undefined)}
        />
      )}
      {asked && asked.quantity !== 'activity-concentration' && (
        <div className="kd-message kd-info" data-cy="kidney-dose-word">
          <strong>{t('source.notDose', { title: say(asked.title) })}</strong>
          <p>
            {t('source.readsAs', {
              quantity: t(`quantity.${asked.quantity}`),
              basis: say(asked.basis),
            })}
          </p>
          <button
            className="kd-button"
            onClick={() => {
              setAsked(undefined);
              take([asked.displaySetInstanceUID]);
            }}
          >
            {t('source.treatAsDose')}
          </button>{' '}
          <button className="kd-button" onClick={() => setAsked(undefined)}>
            {t('word.leaveIt')}
          </button>
        </div>
      )}
      {dose.status === 'none' && doses.length === 0 && (
        <p className="kd-hint">{t('source.none')}</p>
      )}
      {dose.status === 'loading' && (
        <p className="kd-hint" role="status">
          {t('source.reading')}
        </p>
      )}
      {title !== undefined && (
        <p className="kd-hint" data-cy="kidney-dose-title">
          {t('source.title', { title: say(title) })}
        </p>
      )}
      {isDoseComputed(state) && (
        <p className="kd-hint" data-cy="kidney-dose-computed">
          {t('source.computed')}
        </p>
      )}
      {dose.status === 'failed' && (
        <>
          <MessageBox message={dose.message} kind="error" />
          {dose.message.code === 'DOSE_NOT_REGISTERED' && (
            <button
              className="kd-button"
              data-cy="kidney-treat-as-registered"
              onClick={() =>
                run('selectKidneyDoseMap', {
                  displaySetInstanceUIDs: selectedDoseUIDs,
                  treatAsRegistered: true,
                })
              }
            >
              {t('source.treatAsRegistered')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
