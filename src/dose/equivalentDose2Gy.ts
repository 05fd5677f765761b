import { DosimetryError } from '../errors';

/**
 * EQD2 in Gy: the dose in fractions of 2 Gy with the same biologically effective dose,
 * BED / (1 + 2 / (alpha/beta)).
 * @throws INVALID_ARGUMENT for a negative BED or an alpha/beta that is not positive.
 */
export function equivalentDose2Gy(
  biologicallyEffectiveDoseGy: number,
  alphaBetaGy: number,
): number {
  if (!(biologicallyEffectiveDoseGy >= 0 && alphaBetaGy > 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The equivalent dose in 2 Gy fractions cannot be computed.',
      why: `It needs a BED and an alpha/beta above 0, not ${biologicallyEffectiveDoseGy} Gy and ${alphaBetaGy} Gy.`,
      next: 'Check the radiobiological constants.',
    });
  }
  return biologicallyEffectiveDoseGy / (1 + 2 / alphaBetaGy);
}
