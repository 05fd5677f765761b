import type { Vec3, Volume } from '../volume';
import { nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import { energyDose } from './energyDose';
import type { EnergyDoseOptions } from './energyDose';
import { integrateByRegion } from './integrateByRegion';
import { kernelMethod } from './kernelMethod';
import type { PointKernel } from './pointKernel';
import { singleTimePointHours } from './singleTimePointHours';
import type { DoseVolume } from './types';
import type { VoxelKernel } from './voxelKernel';

/** A part of the body whose activity falls with a half-life of its own. */
export interface HalfLifeRegion {
  /** As "right kidney". */
  name: string;
  /** The part is what lies nearer to this place than to another region's, LPS. */
  centreMm: Vec3;
  effectiveHalfLifeHours: number;
}

export interface ActivityDoseOptions extends Omit<EnergyDoseOptions, 'method'> {
  /** Default: local deposition. Must be of the measured nuclide. */
  kernel?: VoxelKernel | PointKernel;
  hoursAfterAdministration: number;
  /** Everywhere, unless there are regions. */
  effectiveHalfLifeHours: number;
  /** Where they are given, together they are the whole image. */
  regions?: readonly HalfLifeRegion[];
}

/** Activity concentration at one time, Bq/ml, with what its reader has to say. */
export interface MeasuredActivity {
  volume: Volume<Float32Array>;
  radionuclide: NuclideName;
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
 * @throws INVALID_ARGUMENT; RADIONUCLIDE_MISMATCH for a kernel of another nuclide
 */
export async function activityDose(
  { volume, radionuclide, notes }: MeasuredActivity,
  {
    hoursAfterAdministration,
    effectiveHalfLifeHours,
    regions,
    kernel,
    ...options
  }: ActivityDoseOptions,
  compute: Compute = async (...input) => energyDose(...input),
): Promise<DoseVolume> {
  const hoursOf = (halfLife: number) =>
    singleTimePointHours(hoursAfterAdministration, halfLife, radionuclide);
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
  const method = kernel
    ? kernelMethod(kernel, radionuclide)
    : ({ type: 'local-deposition', nuclide: radionuclide } as const);
  const dose = await compute(integrated, { ...options, method });
  return {
    ...dose,
    notes: [
      ...(dose.notes ?? []),
      `It rests on one measurement ${hoursAfterAdministration.toFixed(1)} h after the administration and an effective half-life of ${halfLives.join(', ')}; a half-life that is not this patient's can put the dose off by tens of percent. The camera's resolution is not corrected for.`,
      ...nuclideOf(radionuclide).assumptions,
      ...notes,
    ],
  };
}
