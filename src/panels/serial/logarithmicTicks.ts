/**
 * Round values between two ends of a logarithmic axis: 1, 2 and 5 times the powers of ten, or the
 * powers alone where those would be too many to label.
 *
 * @param lowest above 0
 * @param highest above `lowest`
 */
export function logarithmicTicks(lowest: number, highest: number): number[] {
  const first = Math.floor(Math.log10(lowest));
  const last = Math.ceil(Math.log10(highest));
  const steps = last - first > 3 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = first; power <= last; power++) {
    // Written out and read back: 5 * 0.1 is no label.
    ticks.push(...steps.map((step) => Number((step * 10 ** power).toPrecision(6))));
  }
  return ticks.filter((tick) => tick >= lowest * (1 - 1e-9) && tick <= highest * (1 + 1e-9));
}
