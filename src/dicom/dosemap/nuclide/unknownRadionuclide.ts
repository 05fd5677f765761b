import { DosimetryError } from '../../../errors';
import { nuclides } from '../../../nuclides';

/**
 * No nuclide is taken unasked: the energies of another one would give a dose that looks right.
 * @param why where it was looked for, without a full stop
 */
export function unknownRadionuclide(why: string): DosimetryError {
  return new DosimetryError('RADIONUCLIDE_UNKNOWN', {
    what: 'The radionuclide is not known.',
    why: `${why}, by code, name, half-life or energy window.`,
    next: `Enter the nuclide: ${nuclides.map(({ name }) => name).join(', ')}.`,
  });
}
