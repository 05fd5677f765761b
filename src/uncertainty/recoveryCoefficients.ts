import type { DoseVolume } from '../dose';
import { DosimetryError } from '../errors';
import { contourRecovery } from '../recovery';
import type { RecoverySource } from '../recovery';
import type { Labelmap } from '../volume';

/**
 * Recovery coefficient of a contour in each map.
 * @param contour 1 inside
 * @param sources map by map; undefined where the dose of a map is not recovered
 * @returns undefined also where the contour cannot be recovered, as one beyond the site's table
 */
export function recoveryCoefficients(
  contour: Labelmap,
  doses: readonly DoseVolume[],
  sources: readonly (RecoverySource | undefined)[],
): (number | undefined)[] {
  return doses.map((dose, n) => coefficientOf(contour, sources[n], dose));
}

function coefficientOf(
  contour: Labelmap,
  source: RecoverySource | undefined,
  dose: DoseVolume,
): number | undefined {
  try {
    return source && contourRecovery(contour, 1, source, dose)?.recoveryCoefficient;
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return undefined;
  }
}
