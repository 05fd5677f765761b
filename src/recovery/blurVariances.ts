import { DosimetryError } from '../errors';
import type { Direction, Vec3 } from '../volume';
import type { Resolution } from './resolution';

/** No SPECT is sharper or more blurred, mm. */
const limits = { smallestMm: 1, largestMm: 50 } as const;
const fwhmPerSigma = Math.sqrt(8 * Math.LN2);

/**
 * Variances of a SPECT's blur along the axes of a grid, mm2. A voxel adds the variance of a box,
 * width^2 / 12.
 *
 * @param direction of the grid. A blur that differs along the body is exact on a grid along the
 *   body, and close on one tilted against it.
 * @throws INVALID_ARGUMENT for a width that no SPECT has
 */
export function blurVariances({ fwhmMm, voxelMm }: Resolution, direction: Direction): Vec3 {
  const [across, along] =
    typeof fwhmMm === 'number' ? [fwhmMm, fwhmMm] : [fwhmMm.transaxial, fwhmMm.axial];
  const { smallestMm, largestMm } = limits;
  if ([across, along].some((mm) => !(mm >= smallestMm && mm <= largestMm))) {
    throw invalid(
      `The resolution is ${across} mm (along the body ${along} mm) at half maximum; a SPECT's lies between ${smallestMm} and ${largestMm} mm.`,
    );
  }
  if (voxelMm?.some((mm) => !(mm > 0 && mm <= largestMm))) {
    throw invalid(`The voxels are said to measure ${voxelMm.join(' x ')} mm.`);
  }
  const ofPatient = [across, across, along].map(
    (mm, axis) => (mm / fwhmPerSigma) ** 2 + (voxelMm ? voxelMm[axis] ** 2 / 12 : 0),
  );
  return [0, 1, 2].map((axis) =>
    ofPatient.reduce((sum, variance, n) => sum + direction[3 * axis + n] ** 2 * variance, 0),
  ) as Vec3;
}

function invalid(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The partial volume effect cannot be corrected.',
    why,
    next: 'Give the full width at half maximum of the reconstructed images in mm, as measured on a phantom.',
  });
}
