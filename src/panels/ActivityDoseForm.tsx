import { useState } from 'react';
import { halfLifeWithNuclide } from '../nuclides';
import type { NuclideName } from '../nuclides';
import type { ActivityDoseEntry, DoseChoice } from '../viewer/session/slices/doseSlice';
import { kernelsOfNuclide } from './kernelsOfNuclide';
import { NuclideField } from './NuclideField';
import { NumberField } from './NumberField';
import { useWords } from '../viewer/words/useWords';

export interface ActivityDoseFormProps {
  choice: DoseChoice;
  kernelNames: readonly string[];
  siteEffectiveHalfLifeHours: number;
  onCompute: (entry: ActivityDoseEntry) => void;
  onLeave: () => void;
}

/**
 * Asks for what the dose of one activity image needs; nothing is computed until the user says so.
 */
export function ActivityDoseForm({
  choice,
  kernelNames,
  siteEffectiveHalfLifeHours,
  onCompute,
  onLeave,
}: ActivityDoseFormProps) {
  const { t, number, plainNumber, say } = useWords();
  const { activity } = choice;
  const [hours, setHours] = useState(activity?.hoursAfterAdministration);
  const [enteredHalfLife, setHalfLife] = useState<number | 'usual' | undefined>('usual');
  const [nuclide, setNuclide] = useState(activity?.radionuclide);
  const usualHalfLife = nuclide && usualHours(siteEffectiveHalfLifeHours, nuclide);
  const halfLife = enteredHalfLife === 'usual' ? usualHalfLife : enteredHalfLife;
  const kernels = kernelsOfNuclide(kernelNames, nuclide);
  const [chosenKernel, setChosenKernel] = useState<string>();
  const kernelName = chosenKernel ?? kernels[0] ?? '';
  const [isAccepted, setIsAccepted] = useState(false);
  const isRefused = activity?.isUncorrected === true && !isAccepted;
  const isKnown = hours !== undefined && halfLife !== undefined && nuclide !== undefined;
  return (
    <div className="kd-message kd-info" data-cy="kidney-activity-dose">
      <strong>{t('activity.title', { title: say(choice.title) })}</strong>
      <p>{t('activity.hint', { basis: say(choice.basis) })}</p>
      {activity && activity.remarks.length > 0 && (
        <ul className="kd-findings" data-cy="kidney-activity-remarks">
          {activity.remarks.map((remark) => (
            <li key={remark} data-severity="warning">
              {say(remark)}
            </li>
          ))}
        </ul>
      )}
      <NuclideField
        value={nuclide}
        hint={
          activity?.radionuclide
            ? t('activity.nuclideSaid', { nuclide: activity.radionuclide })
            : t('activity.nuclideMissing')
        }
        onChange={(entered) => {
          setNuclide(entered);
          setChosenKernel(undefined);
        }}
      />
      <NumberField
        label={t('activity.hours')}
        unit="h"
        value={hours}
        min={0}
        max={672}
        isOptional
        dataCy="kidney-activity-hours"
        hint={
          activity?.hoursAfterAdministration === undefined
            ? `${t('word.notSaid')} ${say(activity?.timeBasis ?? '')}`.trim()
            : t('activity.hoursSaid', {
                hours: number(activity.hoursAfterAdministration, 1),
                basis: say(activity.timeBasis),
              })
        }
        onChange={setHours}
      />
      <NumberField
        label={t('activity.halfLife')}
        unit="h"
        value={halfLife}
        min={1}
        max={240}
        isOptional
        dataCy="kidney-activity-half-life"
        hint={
          nuclide === undefined || nuclide === '177Lu'
            ? t('activity.halfLifeHint', { hours: plainNumber(siteEffectiveHalfLifeHours) })
            : t('activity.halfLifeCarriedHint', {
                hours: plainNumber(siteEffectiveHalfLifeHours),
                nuclide,
              })
        }
        onChange={setHalfLife}
      />
      <label className="kd-field">
        {t('activity.energy')}
        <select
          data-cy="kidney-activity-kernel"
          value={kernelName}
          onChange={({ target }) => setChosenKernel(target.value)}
        >
          {kernels.map((name) => (
            <option key={name} value={name}>
              {t('word.energyKernel', { name: say(name) })}
            </option>
          ))}
          <option value="">{t('word.energyLocal')}</option>
        </select>
      </label>
      {activity?.isUncorrected && (
        <label className="kd-check">
          <input
            type="checkbox"
            checked={isAccepted}
            data-cy="kidney-activity-uncorrected"
            onChange={({ target }) => setIsAccepted(target.checked)}
          />
          <span>{t('activity.accept')}</span>
        </label>
      )}
      <button
        className="kd-button"
        data-cy="kidney-activity-compute"
        disabled={!isKnown || isRefused}
        onClick={() => {
          if (isKnown) {
            onCompute({
              hoursAfterAdministration: hours,
              effectiveHalfLifeHours: halfLife,
              ...(kernelName !== '' && { kernelName }),
              ...(nuclide !== activity?.radionuclide && { radionuclide: nuclide }),
              ...(isAccepted && { acceptUncorrected: true }),
            });
          }
        }}
      >
        {t('activity.compute')}
      </button>{' '}
      <button className="kd-button" onClick={onLeave}>
        {t('word.leaveIt')}
      </button>
    </div>
  );
}

/** The site's value is of 177Lu; carried to the nuclide, to 0.1 h. */
function usualHours(siteHours: number, nuclide: NuclideName): number {
  return Number(halfLifeWithNuclide(siteHours, '177Lu', nuclide).toFixed(1));
}
