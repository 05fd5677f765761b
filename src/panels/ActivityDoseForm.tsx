import { useState } from 'react';
import { halfLifeWithNuclide } from '../nuclides';
import type { NuclideName } from '../nuclides';
import type { ActivityDoseEntry, DoseChoice } from '../viewer/session/slices/doseSlice';
import { kernelsOfNuclide } from './kernelsOfNuclide';
import { NuclideField } from './NuclideField';
import { NumberField } from './NumberField';

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
      <strong>{choice.title} holds activity, not dose.</strong>
      <p>
        {choice.basis}. A dose can be computed from it: one measurement, one effective half-life
        everywhere.
      </p>
      {activity && activity.remarks.length > 0 && (
        <ul className="kd-findings" data-cy="kidney-activity-remarks">
          {activity.remarks.map((remark) => (
            <li key={remark} data-severity="warning">
              {remark}
            </li>
          ))}
        </ul>
      )}
      <NuclideField
        value={nuclide}
        hint={
          activity?.radionuclide
            ? `The images say ${activity.radionuclide}.`
            : 'The images name none that there are data of; no dose is computed before it is known.'
        }
        onChange={(entered) => {
          setNuclide(entered);
          setChosenKernel(undefined);
        }}
      />
      <NumberField
        label="Time after administration"
        unit="h"
        value={hours}
        min={0}
        max={672}
        isOptional
        dataCy="kidney-activity-hours"
        hint={
          activity?.hoursAfterAdministration === undefined
            ? `The images do not say it. ${activity?.timeBasis ?? ''}`.trim()
            : `The images say ${activity.hoursAfterAdministration.toFixed(1)} h. ${activity.timeBasis}.`
        }
        onChange={setHours}
      />
      <NumberField
        label="Effective half-life"
        unit="h"
        value={halfLife}
        min={1}
        max={240}
        isOptional
        dataCy="kidney-activity-half-life"
        hint={halfLifeHint(siteEffectiveHalfLifeHours, nuclide)}
        onChange={setHalfLife}
      />
      <label className="kd-field">
        Energy transport
        <select
          data-cy="kidney-activity-kernel"
          value={kernelName}
          onChange={({ target }) => setChosenKernel(target.value)}
        >
          {kernels.map((name) => (
            <option key={name} value={name}>
              Kernel: {name}
            </option>
          ))}
          <option value="">Local deposition (electrons stop where they start)</option>
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
          <span>
            Compute all the same: the images are corrected for attenuation, or a dose that is too
            low is wanted
          </span>
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
        Compute the dose
      </button>{' '}
      <button className="kd-button" onClick={onLeave}>
        Leave it
      </button>
    </div>
  );
}

/** The site's value is of 177Lu; carried to the nuclide, to 0.1 h. */
function usualHours(siteHours: number, nuclide: NuclideName): number {
  return Number(halfLifeWithNuclide(siteHours, '177Lu', nuclide).toFixed(1));
}

function halfLifeHint(siteHours: number, nuclide: NuclideName | undefined): string {
  const site = `The site's value is ${siteHours} h`;
  return nuclide === undefined || nuclide === '177Lu'
    ? `${site}, not of this patient.`
    : `${site} with 177Lu; its biological half-life is carried to ${nuclide}. Not of this patient.`;
}
