import { DosimetryError } from '../errors';
import type { Volume } from '../volume';
import { convolveVoxelKernel } from './convolveVoxelKernel';
import { localDepositionDose } from './localDepositionDose';
import { resampleToCubicVoxels } from './resampleToCubicVoxels';
import type { DoseVolume } from './types';
import type { VoxelKernel } from './voxelKernel';

/** How energy gets from where it is set free to where it is absorbed. */
export type DoseMethod =
  /** All electrons of 177Lu stop in their voxel, photons leave. */
  { type: 'local-deposition' } | { type: 'voxel-kernel'; kernel: VoxelKernel };

export interface DoseFromActivityOptions {
  method: DoseMethod;
  /** Of the tissue that absorbs. Default 1.05 g/ml: kidney (ICRU Report 44, 1989). */
  tissueDensityGPerMl?: number;
}

const kidneyGPerMl = 1.05;
const secondsPerHour = 3600;
/** Relative difference of voxel sizes up to which the kernel is laid on the image's own grid. */
const sameVoxelShare = 0.01;

/**
 * Absorbed dose from time-integrated activity.
 *
 * A kernel is used on the image's own grid where their voxels agree within 1 % along every axis
 * (the dose by an even concentration stays exact), else the concentration is brought to the
 * kernel's voxels first, keeping its total; the dose then lies on that grid. The medium is even: no
 * bone, no lung. Kernel values hold for the density of their medium and are scaled to that of the
 * tissue.
 * @param concentration MBq h/ml; activity beyond the image is taken as none
 * @returns Gy, with notes that say how it was made
 * @throws INVALID_ARGUMENT for negative or unknown values, a density that is none, or a kernel
 *   whose voxels are more than 1.5 times as large as those of the image
 */
export function doseFromActivity(
  concentration: Volume<Float32Array>,
  { method, tissueDensityGPerMl = kidneyGPerMl }: DoseFromActivityOptions,
): DoseVolume {
  check(concentration, tissueDensityGPerMl);
  const density = `${tissueDensityGPerMl} g/ml`;
  if (method.type === 'local-deposition') {
    // The dose of 1 MBq h in 1 ml of tissue.
    const factor = localDepositionDose(1, tissueDensityGPerMl);
    return {
      ...concentration,
      data: concentration.data.map((value) => value * factor),
      doseType: 'PHYSICAL',
      notes: [
        `The dose was computed here from activity: all electrons of 177Lu stop where they start, photons are left out, density ${density} everywhere.`,
      ],
    };
  }
  const { kernel } = method;
  const isSame = concentration.spacingMm.every(
    (spacing) => Math.abs(spacing / kernel.voxelMm - 1) <= sameVoxelShare,
  );
  const source = isSame ? concentration : resampleToCubicVoxels(concentration, kernel.voxelMm);
  const perVoxel = secondsPerHour * (kernel.voxelMm ** 3 / 1000);
  const toTissue = kernel.densityGPerMl / tissueDensityGPerMl;
  const activityMBqS = Float64Array.from(source.data, (value) => value * perVoxel * toTissue);
  const grid = isSame
    ? ''
    : ` The activity was brought from voxels of ${concentration.spacingMm.map((mm) => mm.toFixed(2)).join(' x ')} mm to those of the kernel, which blurs it.`;
  const data = convolveVoxelKernel(activityMBqS, source.dimensions, kernel);
  return {
    ...source,
    // Rounding of the spectra leaves values a little below 0 far from all activity.
    data: data.map((value) => Math.max(0, value)),
    doseType: 'PHYSICAL',
    notes: [
      `The dose was computed here from activity by the kernel "${kernel.name}" (${kernel.radionuclide}, voxels of ${kernel.voxelMm} mm, ${kernel.source}), density ${density} everywhere.${grid}`,
    ],
  };
}

function check({ data, dimensions: [nx, ny, nz] }: Volume<Float32Array>, density: number): void {
  const isWhole = data.length === nx * ny * nz && data.length > 0;
  const isActivity = isWhole && data.every((value) => value >= 0 && value < Infinity);
  if (!isActivity || !(density > 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose cannot be computed from this activity.',
      why: isActivity
        ? `The density of the tissue is ${density} g/ml.`
        : isWhole
          ? 'Some of its values are negative or unknown.'
          : `It has ${data.length} values for ${nx} x ${ny} x ${nz} voxels.`,
      next: isActivity
        ? 'Give a density above 0.'
        : 'Choose a reconstruction with a value of 0 or more everywhere.',
    });
  }
}
