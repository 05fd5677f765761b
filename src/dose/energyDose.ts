import { DosimetryError } from '../errors';
import type { NuclideName } from '../nuclides';
import type { Volume } from '../volume';
import { convolveKernel } from './convolveKernel';
import type { OnStep } from './convolveKernel';
import { kernelOnGrid } from './kernelOnGrid';
import { localDepositionDose } from './localDepositionDose';
import { describeLocalDeposition } from './describeLocalDeposition';
import { localDepositionKeV } from './localDepositionKeV';
import type { SelfPhotons } from './localDepositionKeV';
import type { PointKernel } from './pointKernel';
import type { TissueDensity } from './tissueDensity';
import type { DoseVolume } from './types';
import type { VoxelKernel } from './voxelKernel';

/** How energy gets from where it is set free to where it is absorbed. */
export type DoseMethod =
  /** All electrons and alpha particles stop in their voxel. */
  | {
      type: 'local-deposition';
      nuclide: NuclideName;
      /** Default left out; else the energy that the photons of a kidney leave in it is added. */
      photons?: SelfPhotons;
    }
  | { type: 'voxel-kernel'; kernel: VoxelKernel | PointKernel };

export interface EnergyDoseOptions {
  method: DoseMethod;
  /** Default: 1.05 g/ml everywhere, kidney (ICRU Report 44, 1989). */
  density?: TissueDensity;
  /** Called with the share that is done, 0 to 1; may throw to stop the work. */
  onStep?: OnStep;
}

/** Kidney. */
export const kidneyGPerMl = 1.05;
/** Gy by 1 keV of each decay of 1 MBq h in 1 g. */
const gyPerKeV = localDepositionDose(1, 1, 1);
const aboveZero = 'Give a density above 0.';

/**
 * Absorbed dose from time-integrated activity, on the grid of the activity: the energy that arrives
 * in a voxel over its mass.
 *
 * A kernel spreads energy as in an even medium, whatever the density map says; the density of the
 * tissue only divides it. Activity beyond the image is taken as none.
 * @param timeIntegrated MBq h/ml
 * @returns Gy, with notes that say how it was made
 * @throws INVALID_ARGUMENT for negative or unknown values, densities that are none, or voxels too
 *   fine for a kernel; RADIONUCLIDE_MISMATCH for a nuclide without data; whatever `onStep` throws
 */
export function energyDose(
  timeIntegrated: Volume<Float32Array>,
  { method, density = { method: 'fixed', gPerMl: kidneyGPerMl }, onStep }: EnergyDoseOptions,
): DoseVolume {
  checkActivity(timeIntegrated);
  checkDensity(density, timeIntegrated.data.length);
  const { data, note } = energyDensity(timeIntegrated, method, onStep);
  for (let n = 0; n < data.length; n++) {
    const gPerMl = density.method === 'fixed' ? density.gPerMl : density.gPerMl[n];
    // Rounding of the spectra leaves values a little below 0 far from all activity.
    data[n] = Math.max(0, (data[n] * gyPerKeV) / gPerMl);
  }
  return {
    ...timeIntegrated,
    data,
    doseType: 'PHYSICAL',
    notes: [
      `The dose was computed here from activity: ${note}, density ${describe(density)}.`,
      ...(density.method === 'fixed' ? [] : density.notes),
    ],
  };
}

/** keV a ml and decay of 1 MBq h. */
function energyDensity(
  { data, dimensions, spacingMm }: Volume<Float32Array>,
  method: DoseMethod,
  onStep: OnStep | undefined,
): { data: Float32Array; note: string } {
  if (method.type === 'local-deposition') {
    const { nuclide, photons = 'left-out' } = method;
    const keV = localDepositionKeV(nuclide, photons);
    return {
      data: data.map((value) => value * keV),
      note: describeLocalDeposition(nuclide, photons),
    };
  }
  const { kernel, note } = kernelOnGrid(method.kernel, spacingMm);
  return { data: convolveKernel(data, dimensions, kernel, onStep), note };
}

function describe(density: TissueDensity): string {
  return density.method === 'fixed' ? `${density.gPerMl} g/ml everywhere` : 'by the CT';
}

function checkActivity({ data, dimensions: [nx, ny, nz] }: Volume<Float32Array>): void {
  const isWhole = data.length === nx * ny * nz && data.length > 0;
  if (!isWhole || !data.every((value) => value >= 0 && value < Infinity)) {
    throw refused(
      isWhole
        ? 'Some of its values are negative or unknown.'
        : `It has ${data.length} values for ${nx} x ${ny} x ${nz} voxels.`,
      'Choose a reconstruction with a value of 0 or more everywhere.',
    );
  }
}

function checkDensity(density: TissueDensity, voxels: number): void {
  if (density.method === 'fixed') {
    if (!(density.gPerMl > 0 && density.gPerMl < Infinity)) {
      throw refused(`The density of the tissue is ${density.gPerMl} g/ml.`, aboveZero);
    }
  } else if (density.gPerMl.length !== voxels) {
    throw refused(
      `It has ${voxels} voxels, the map of densities ${density.gPerMl.length}.`,
      'Make the map of densities for the grid of the activity.',
    );
  } else if (!density.gPerMl.every((value) => value > 0 && value < Infinity)) {
    throw refused('Some densities of the tissue are 0 or unknown.', aboveZero);
  }
}

function refused(why: string, next: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The dose cannot be computed from this activity.',
    why,
    next,
  });
}
