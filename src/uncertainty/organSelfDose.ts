import { localDepositionDose, organSelfKeV, ownKernel } from '../dose';
import type { ShapedOrgan } from '../dose';
import { DosimetryError } from '../errors';
import type { NuclideName } from '../nuclides';

/** Whose shape an organ S value is of. */
export type SelfShape = ShapedOrgan | 'sphere';

/**
 * Mean dose of an organ from its own activity by an organ S value scaled to its mass, Gy: the shape
 * of the kidneys of the adults of ICRP Publication 110 (`organSelfKeV`), so that electrons go with
 * about 1/m, photons with m^(-2/3). For 177Lu and 146 g 0.0862 Gy g/(MBq h), as the S values of the
 * OpenDose collaboration; its electrons alone are 0.08531.
 * @throws INVALID_ARGUMENT for a mass that is not above 0 or a negative activity
 */
export function organSelfDose(
  timeIntegratedActivityMBqH: number,
  massG: number,
  radionuclide: NuclideName,
  shape: SelfShape = 'kidney',
): number {
  if (!(massG > 0 && massG < Infinity)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose by an organ S value cannot be computed.',
      why: `A mass of ${massG} g was given.`,
      next: 'Check the contour.',
    });
  }
  const { electronKeV, photonKeV } = organSelfKeV(ownKernel(radionuclide), shape, massG);
  return localDepositionDose(timeIntegratedActivityMBqH, massG, electronKeV + photonKeV);
}
