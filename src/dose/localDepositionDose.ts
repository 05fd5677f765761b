import { DosimetryError } from '../errors';
import { joulePerKeV } from './joulePerKeV';

const decaysPerMBqHour = 3.6e9;
/**
 * Mean absorbed dose in Gy if every electron stops where it is born: time-integrated activity x
 * energy per decay / mass. For the electrons of 177Lu 0.08531 Gy g / (MBq h).
 * @param energyPerDecayKeV of the nuclide (`localDepositionKeV`)
 * @throws INVALID_ARGUMENT for a mass that is not positive or a negative activity or energy.
 */
export function localDepositionDose(
  timeIntegratedActivityMBqH: number,
  massG: number,
  energyPerDecayKeV: number,
): number {
  if (!(massG > 0 && timeIntegratedActivityMBqH >= 0 && energyPerDecayKeV >= 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose by local deposition cannot be computed.',
      why: `It needs a mass above 0 and an activity and energy not below, not ${massG} g, ${timeIntegratedActivityMBqH} MBq h and ${energyPerDecayKeV} keV.`,
      next: 'Check the activity and the contour.',
    });
  }
  const joule = timeIntegratedActivityMBqH * decaysPerMBqHour * energyPerDecayKeV * joulePerKeV;
  return joule / (massG / 1000);
}
