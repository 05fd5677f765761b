import { useState } from 'react';
import { imageQuantityNames } from '../dicom/dosemap';
import { doseTitle } from '../viewer/session/selectors/doseTitle';
import { isDoseComputed } from '../viewer/session/selectors/isDoseComputed';
import type { SiteState } from '../viewer/session/sessionState';
import type { DoseChoice, DoseState } from '../viewer/session/slices/doseSlice';
import { ActivityDoseForm } from './ActivityDoseForm';
import { MessageBox } from './MessageBox';

export interface DoseSourceSectionProps {
  state: DoseState & SiteState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

const sumValue = 'sum';

/** Which dose map the numbers rest on: one, the sum of several, or none. */
export function DoseSourceSection({ state, run }: DoseSourceSectionProps) {
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
          Dose map
          <select
            data-cy="kidney-dose-map"
            value={
              asked?.displaySetInstanceUID ?? (showsSum ? sumValue : (selectedDoseUIDs[0] ?? ''))
            }
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{doses.length > 0 ? 'Choose a dose map' : 'No dose map'}</option>
            {doses.map(({ displaySetInstanceUID, title }) => (
              <option key={displaySetInstanceUID} value={displaySetInstanceUID}>
                {title}
              </option>
            ))}
            {doses.length > 1 && <option value={sumValue}>Sum of several dose maps</option>}
            {others.length > 0 && (
              <optgroup label="Images that do not say that they are dose">
                {others.map(({ displaySetInstanceUID, title, quantity, basis }) => (
                  <option key={displaySetInstanceUID} value={displaySetInstanceUID}>
                    {title}: {imageQuantityNames[quantity]} ({basis})
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
      )}
      {showsSum && (
        <fieldset className="kd-sum" data-cy="kidney-dose-sum">
          <legend>Doses are added point by point</legend>
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
              {title}
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
          <strong>{asked.title} does not say that its values are absorbed dose.</strong>
          <p>
            It reads as {imageQuantityNames[asked.quantity]} ({asked.basis}).
          </p>
          <button
            className="kd-button"
            onClick={() => {
              setAsked(undefined);
              take([asked.displaySetInstanceUID]);
            }}
          >
            Treat as dose in Gy
          </button>{' '}
          <button className="kd-button" onClick={() => setAsked(undefined)}>
            Leave it
          </button>
        </div>
      )}
      {dose.status === 'none' && doses.length === 0 && (
        <p className="kd-hint">
          No dose map in this study (RTDOSE, or NM or PT with values in Gy): volumes only.
        </p>
      )}
      {dose.status === 'loading' && (
        <p className="kd-hint" role="status">
          Reading the dose map.
        </p>
      )}
      {title !== undefined && (
        <p className="kd-hint" data-cy="kidney-dose-title">
          Dose map: {title}
        </p>
      )}
      {isDoseComputed(state) && (
        <p className="kd-hint" data-cy="kidney-dose-computed">
          Computed here from activity, and drawn over every view of the CT that shows no other dose.
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
              Treat as registered
            </button>
          )}
        </>
      )}
    </div>
  );
}
