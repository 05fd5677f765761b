import { chargedKeV, nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import { organSelfKeV } from './organSelfKeV';
import { ownKernel } from './ownKernel';

/** Photons of an organ in itself: not counted, or those of a kidney. */
export type SelfPhotons = 'left-out' | 'of-the-kidney';

/** Mean of the kidneys of the adults of ICRP Publication 110. */
const kidneyMassG = 146.25;
/**
 * With the photons that a kidney of 125 to 157 g absorbs of its own, less the electrons that leave
 * it: OpenDose S values of the ICRP adults, 0.08623 Gy g/(MBq h).
 */
const lu177KidneyKeV = 149.5;

/**
 * Energy of one decay that stays where it is set free, keV. 177Lu: 147.9 by electrons (0.08531 Gy
 * g/(MBq h)), 149.5 with the photons of a kidney.
 * @throws RADIONUCLIDE_MISMATCH for a nuclide without data
 */
export function localDepositionKeV(nuclide: NuclideName, photons: SelfPhotons): number {
  const charged = chargedKeV(nuclideOf(nuclide));
  if (photons === 'left-out') {
    return charged;
  }
  return nuclide === '177Lu'
    ? lu177KidneyKeV
    : charged + organSelfKeV(ownKernel(nuclide), 'kidney', kidneyMassG).photonKeV;
}
