/** 1, 2 or 5 times a power of ten, for four to ten ticks. */
export function tickStep(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const factor = largest / 4 / power;
  return power * (factor < 2 ? 1 : factor < 5 ? 2 : 5);
}
