import type { DoseVolume } from '../dose';
import { DosimetryError } from '../errors';
import { contourRecovery } from '../recovery';
import type { RecoverySource } from '../recovery';
import type { Labelmap, VolumeGeometry } from '../volume';

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
  const found: (number | undefined)[] = [];
  doses.forEach((dose, n) => {
    // Cycles of one camera have one coefficient.
    const same = sources.findIndex(
      (source, m) => m < n && isSame(source, sources[n]) && isLike(doses[m], dose),
    );
    found.push(same >= 0 ? found[same] : coefficientOf(contour, sources[n], dose));
  });
  return found;
}

function isSame(a: RecoverySource | undefined, b: RecoverySource | undefined): boolean {
  return a?.fwhmMm === b?.fwhmMm && a?.table === b?.table;
}

/** Reading blurs alike in both. */
function isLike(a: VolumeGeometry, b: VolumeGeometry): boolean {
  return (
    a.spacingMm.every((mm, axis) => mm === b.spacingMm[axis]) &&
    a.direction.every((cosine, n) => cosine === b.direction[n])
  );
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
