import { DosimetryError } from '../errors';
import { backgroundActivity, contourRecovery, recoverConcentration } from '../recovery';
import type { RecoveryTable } from '../recovery';
import type { Affine, Labelmap } from '../volume';
import type { PlacedRecovery } from './kidneyPlacement';
import { moveLabelmap } from './moveLabelmap';
import type { SerialTimePoint } from './serialDoseInput';

/**
 * Concentration of one kidney at one time without the partial volume effect: the recovery
 * coefficient of the contour that it was read in, and what surrounds it in this image. A table
 * without a resolution knows no surroundings: nothing is taken off for them.
 *
 * @param measured mean in the contour, Bq/ml
 * @param table of the site, before the resolution
 * @returns undefined where neither table nor resolution is known; the reason where the number
 *   cannot be recovered: the uncorrected one stays
 */
export function recoverPlacement(
  { activity, fwhmMm }: Pick<SerialTimePoint, 'activity' | 'fwhmMm'>,
  label: number,
  { kidneys, toImage }: { kidneys: Labelmap; toImage: Affine },
  { measured, table }: { measured: number; table?: RecoveryTable },
): PlacedRecovery | undefined {
  try {
    const recovery = contourRecovery(kidneys, label, { fwhmMm, table }, activity);
    if (!recovery) {
      return undefined;
    }
    const background =
      fwhmMm === undefined
        ? undefined
        : backgroundActivity(activity, moveLabelmap(kidneys, toImage), label, { fwhmMm });
    const { recovered, notes } = recoverConcentration({
      measured,
      recoveryCoefficient: recovery.recoveryCoefficient,
      background,
    });
    return {
      ...recovery,
      isRecovered: true,
      concentration: recovered,
      notes: [...recovery.notes, ...notes],
    };
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    return { isRecovered: false, why: error.why };
  }
}
