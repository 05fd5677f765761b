/** Standard deviation of a normal distribution over the median of its absolute values. */
const medianToDeviation = 1.4826;
/** Of the root mean square: where more than half of an image is empty, the median is nothing. */
const leastShare = 0.1;

/** Size of a residual that outliers do not touch: from the median of the absolute values. */
export function typicalResidual(residuals: Float64Array, isInside: Uint8Array): number {
  const sizes = residuals.filter((_, n) => isInside[n] === 1).map(Math.abs);
  if (sizes.length === 0) {
    return 0;
  }
  const rms = Math.sqrt(sizes.reduce((sum, r) => sum + r * r, 0) / sizes.length);
  return Math.max(medianToDeviation * sizes.sort()[sizes.length >> 1], leastShare * rms);
}
