import type { Vec3, Volume } from '../volume';
import { energyDose } from './energyDose';
import type { EnergyDoseOptions } from './energyDose';
import { integrateByRegion } from './integrateByRegion';
import { singleTimePointHours } from './singleTimePointHours';
import type { DoseVolume } from './types';

/** A part of the body whose activity falls with a half-life of its own. */
export interface HalfLifeRegion {
  /** As "right kidney". */
  name: string;
  /** The part is what lies nearer to this place than to another region's, LPS. */
  centreMm: Vec3;
  effectiveHalfLifeHours: number;
}

export interface ActivityDoseOptions extends EnergyDoseOptions {
  hoursAfterAdministration: number;
  /** Everywhere, unless there are regions. */
  effectiveHalfLifeHours: number;
  /** Where they are given, together they are the whole image. */
  regions?: readonly HalfLifeRegion[];
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
const origin: Vec3 = [0, 0, 0];

/**
 * Absorbed dose from one activity image and one effective half-life that is taken to hold
 * everywhere, or one for each region (`singleTimePointHours`, `energyDose`).
 * @param compute where the dose is computed; a worker, for instance
 * @returns Gy; its notes name the method, every number that went in, and what is not corrected for
 * @throws INVALID_ARGUMENT
 */
export async function activityDose(
  { volume, notes }: MeasuredActivity,
  { hoursAfterAdministration, effectiveHalfLifeHours, regions, ...options }: ActivityDoseOptions,
  compute: Compute = async (...input) => energyDose(...input),
): Promise<DoseVolume> {
  const hoursOf = (halfLife: number) => singleTimePointHours(hoursAfterAdministration, halfLife);
  const parts = regions?.length
    ? regions
    : [{ name: 'everywhere', centreMm: origin, effectiveHalfLifeHours }];
  const integrated = integrateByRegion(
    volume,
    parts.map(({ centreMm, effectiveHalfLifeHours: halfLife }) => ({
      centreMm,
      hours: hoursOf(halfLife) / bqPerMBq,
    })),
  );
  const halfLives = parts.map(({ name, effectiveHalfLifeHours: h }) => `${h.toFixed(1)} h ${name}`);
  const dose = await compute(integrated, options);
  return {
    ...dose,
    notes: [
      ...(dose.notes ?? []),
      `It rests on one measurement ${hoursAfterAdministration.toFixed(1)} h after the administration and an effective half-life of ${halfLives.join(', ')}; a half-life that is not this patient's can put the dose off by tens of percent. The camera's resolution is not corrected for.`,
      ...notes,
    ],
  };
}
