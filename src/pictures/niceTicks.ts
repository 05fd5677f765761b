/**
 * Round values for a plot's axis: 0, step, 2 step ... with a step of 1, 2 or 5 times a power of
 * ten.
 *
 * @param max end of the axis, above 0
 * @param wanted largest number of steps
 * @returns at least [0, one step]; the last value is at or above `max`
 */
export function niceTicks(max: number, wanted: number): number[] {
  const end = max > 0 && max < Infinity ? max : 1;
  const rough = end / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough * (1 - 1e-9)) ?? 10;
  const step = factor * power;
  const steps = Math.max(1, Math.ceil(end / step - 1e-9));
  // Formatted and parsed again, because 3 * 0.1 is not a usable label.
  return Array.from({ length: steps + 1 }, (_, n) => Number((n * step).toPrecision(12)));
}
