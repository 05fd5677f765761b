import type { Volume } from '../volume';
import { energyDose } from './energyDose';
import type { EnergyDoseOptions } from './energyDose';
import { singleTimePointHours } from './singleTimePointHours';
import type { DoseVolume } from './types';

export interface ActivityDoseOptions extends EnergyDoseOptions {
  hoursAfterAdministration: number;
  effectiveHalfLifeHours: number;
}

/** Activity concentration at one time, Bq/ml, with what its reader has to say. */
export interface MeasuredActivity {
  volume: Volume<Float32Array>;
  notes: readonly string[];
}

type Compute = (
  concentration: Volume<Float32Array>,
  options: EnergyDoseOptions,
) => Promise<DoseVolume>;

const bqPerMBq = 1e6;

/**
 * Absorbed dose from one activity image and one effective half-life that is taken to hold
 * everywhere (`singleTimePointHours`, `energyDose`).
 * @param compute where the dose is computed; a worker, for instance
 * @returns Gy; its notes name the method, every number that went in, and what is not corrected for
 * @throws INVALID_ARGUMENT
 */
export async function activityDose(
  { volume, notes }: MeasuredActivity,
  { hoursAfterAdministration, effectiveHalfLifeHours, ...options }: ActivityDoseOptions,
  compute: Compute = async (...input) => energyDose(...input),
): Promise<DoseVolume> {
  const hours = singleTimePointHours(hoursAfterAdministration, effectiveHalfLifeHours);
  const factor = hours / bqPerMBq;
  const integrated = { ...volume, data: volume.data.map((value) => value * factor) };
  const dose = await compute(integrated, options);
  return {
    ...dose,
    notes: [
      ...(dose.notes ?? []),
      `It rests on one measurement ${hoursAfterAdministration.toFixed(1)} h after the administration and an effective half-life of ${effectiveHalfLifeHours.toFixed(1)} h everywhere; a half-life that is not this patient's can put the dose off by tens of percent. The camera's resolution is not corrected for.`,
      ...notes,
    ],
  };
}
