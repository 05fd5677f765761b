import { DosimetryError } from '../errors';
import { partOfChanges } from './partOfChanges';
import type { UncertaintyPart } from './uncertaintyPart';

/** Recovery coefficients of one contour. */
export interface RecoveryRange {
  /** The one that the dose was divided by. */
  recoveryCoefficient: number;
  /** With the resolution better and worse by its standard uncertainty. */
  atFinerResolution: number;
  atCoarserResolution: number;
  /** Of the resolution, standard; for the sentence. */
  fwhmUncertaintyMm: number;
  /** Relative standard uncertainty of the method beside the resolution: background, table, fit. */
  methodRelative?: number;
}

/**
 * The part of the recovery coefficient, as far as the camera's resolution and the method make it.
 * What the contour's volume does to it belongs to the contour's part, where it goes together with
 * activity and mass.
 * @throws INVALID_ARGUMENT for coefficients that are not above 0 and at most 1
 */
export function recoveryPart({
  recoveryCoefficient,
  atFinerResolution,
  atCoarserResolution,
  fwhmUncertaintyMm,
  methodRelative = 0,
}: RecoveryRange): UncertaintyPart {
  const all = [recoveryCoefficient, atFinerResolution, atCoarserResolution];
  if (!all.every((value) => value > 0 && value <= 1) || !(methodRelative >= 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The uncertainty by the recovery coefficient cannot be given.',
      why: `Recovery coefficients of ${all.join(', ')} were given, with ${methodRelative} of the method.`,
      next: 'Check the resolution of the camera and the contour.',
    });
  }
  const part = partOfChanges(
    'recovery',
    [recoveryCoefficient / atFinerResolution - 1, recoveryCoefficient / atCoarserResolution - 1],
    `Recovery coefficient ${recoveryCoefficient.toFixed(3)}; ${atFinerResolution.toFixed(3)} to ${atCoarserResolution.toFixed(3)} for a resolution better and worse by ${fwhmUncertaintyMm} mm${methodRelative > 0 ? `, and ${(100 * methodRelative).toFixed(1)} % of the method` : ''}.`,
  );
  return {
    ...part,
    up: Math.hypot(part.up!, methodRelative),
    down: Math.hypot(part.down!, methodRelative),
  };
}
