/**
 * Opacity as a function of dose: zero below the threshold, low just above it so that the CT stays
 * readable there, most of the wanted opacity at a third of the scale, and all of it at the top.
 * Ascending, as the viewer's piecewise function requires.
 */
export function washOpacity(
  thresholdGy: number,
  maximumGy: number,
  opacity: number,
): { value: number; opacity: number }[] {
  const top = Math.max(maximumGy, thresholdGy * 1.01 + 1e-3);
  return [
    { value: 0, opacity: 0 },
    ...(thresholdGy > 0 ? [{ value: thresholdGy * 0.999, opacity: 0 }] : []),
    { value: Math.max(thresholdGy, 1e-6), opacity: 0.3 * opacity },
    { value: thresholdGy + (top - thresholdGy) / 3, opacity: 0.8 * opacity },
    { value: top, opacity },
  ];
}
