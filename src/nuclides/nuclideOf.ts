import { DosimetryError } from '../errors';
import { findNuclide } from './findNuclide';
import type { Nuclide } from './nuclide';
import { nuclides } from './nuclides';

/**
 * The data of a nuclide.
 * @param name as "177Lu"
 * @throws RADIONUCLIDE_MISMATCH for a nuclide without data: the energies of another one would give
 *   a dose that looks right and is not
 */
export function nuclideOf(name: string): Nuclide {
  const found = findNuclide(name);
  if (!found) {
    throw new DosimetryError('RADIONUCLIDE_MISMATCH', {
      what: `No dose can be computed for the nuclide "${name}".`,
      why: `There are data of ${nuclides.map((one) => one.name).join(', ')} alone.`,
      next: 'Check the nuclide that the images name or that was entered.',
    });
  }
  return found;
}
