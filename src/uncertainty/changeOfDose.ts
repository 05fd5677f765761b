import { DosimetryError } from '../errors';

/**
 * Relative change of a dose.
 * @throws INVALID_ARGUMENT for doses that are not above 0
 */
export function changeOfDose(otherGy: number, meanDoseGy: number): number {
  if (!(meanDoseGy > 0 && meanDoseGy < Infinity && otherGy > 0 && otherGy < Infinity)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty of a dose cannot be given.',
      why: `Mean doses of ${meanDoseGy} and ${otherGy} Gy were given.`,
      next: 'Check that the kidney lies inside the dose map.',
    });
  }
  return otherGy / meanDoseGy - 1;
}
