/** One kidney in one contour. */
export interface RecoveredContour {
  /** Any unit, as long as both contours have the same. */
  mean: number;
  recoveryCoefficient: number;
}

/**
 * Recovered over measured mean of a contour after it was changed. What surrounds the kidney stays:
 * it is taken from the numbers of the contour before, mean x (1 - factor x RC) / (1 - RC).
 *
 * @param before with its own recovered over measured mean
 * @returns undefined where nothing of the kidney's own is left in the contour
 */
export function recoveryFactor(
  before: RecoveredContour & { factor: number },
  { mean, recoveryCoefficient }: RecoveredContour,
): number | undefined {
  const spilledBefore = 1 - before.recoveryCoefficient;
  const around =
    spilledBefore > 0
      ? (before.mean * (1 - before.factor * before.recoveryCoefficient)) / spilledBefore
      : 0;
  const factor = (1 - (around / mean) * (1 - recoveryCoefficient)) / recoveryCoefficient;
  return factor > 0 && factor < Infinity ? factor : undefined;
}
