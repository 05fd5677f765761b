import { DosimetryError } from '../errors';
import type { Background } from './backgroundActivity';
import type { RecoveryNote } from './recoveryNote';

export interface RecoverConcentrationInput {
  /** Mean inside the contour, any unit. */
  measured: number;
  /** Above 0, at most 1. */
  recoveryCoefficient: number;
  /** Of `backgroundActivity` on the same image; default: none. */
  background?: Background;
}

export interface RecoveredConcentration {
  /** In the unit of `measured`. */
  recovered: number;
  /** recovered / measured: what the organ's activity, and its local dose, are multiplied by. */
  factor: number;
  notes: RecoveryNote[];
}

/** Surroundings that change the result by more are said. */
const notedSpread = 0.03;

/**
 * Concentration of an organ without the partial volume effect, from its mean in the SPECT: what was
 * spilled into the contour from around it is taken off, what was spilled out is given back,
 *
 *     (measured - background (1 - RC)) / RC.
 *
 * @throws INVALID_ARGUMENT for a coefficient out of range, ACTIVITY_INVALID where the organ has no
 *   more activity than its surroundings spill into it
 */
export function recoverConcentration({
  measured,
  recoveryCoefficient,
  background,
}: RecoverConcentrationInput): RecoveredConcentration {
  if (!(recoveryCoefficient > 0 && recoveryCoefficient <= 1)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The partial volume effect cannot be corrected.',
      why: `The recovery coefficient is ${recoveryCoefficient}; it lies above 0 and at most at 1.`,
      next: 'Check the contour and the resolution in the settings.',
    });
  }
  const spilled = 1 - recoveryCoefficient;
  const around = background?.concentration ?? 0;
  const recovered = (measured - around * spilled) / recoveryCoefficient;
  if (!(recovered > 0 && Number.isFinite(recovered))) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'The partial volume effect cannot be corrected.',
      why: `The contour reads ${measured.toPrecision(3)} and its surroundings ${around.toPrecision(3)}: no activity of its own is left.`,
      next: 'Check that the contour lies on its organ in this SPECT; use the uncorrected number.',
    });
  }
  return {
    recovered,
    factor: recovered / measured,
    notes: [
      ...(background?.notes ?? []),
      ...unevenBackground(background, spilled / (recoveryCoefficient * recovered)),
    ],
  };
}

/** @param effect relative change of the result with the background */
function unevenBackground(background: Background | undefined, effect: number): RecoveryNote[] {
  const spread = background ? ((background.upper - background.lower) / 2) * effect : 0;
  if (!(spread > notedSpread)) {
    return [];
  }
  const text = `The activity around the organ is uneven: within its quartiles the recovered number changes by +- ${(100 * spread).toFixed(0)} %.`;
  return [{ code: 'RECOVERY_BACKGROUND_UNEVEN', text }];
}
