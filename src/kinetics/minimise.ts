const scanSteps = 40;
const golden = (Math.sqrt(5) - 1) / 2;
const goldenSteps = 40;

/**
 * The place of the least value of a function between two bounds: the best of an even scan, then
 * golden sections around it. Deterministic, and not misled by a second valley farther off than a
 * step of the scan.
 */
export function minimise(value: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / scanSteps;
  let best = from;
  let least = Infinity;
  for (let n = 0; n <= scanSteps; n++) {
    const x = from + n * step;
    const at = value(x);
    if (at < least) {
      least = at;
      best = x;
    }
  }
  let low = Math.max(from, best - step);
  let high = Math.min(to, best + step);
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = value(left);
  let atRight = value(right);
  for (let n = 0; n < goldenSteps; n++) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = value(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = value(right);
    }
  }
  const middle = (low + high) / 2;
  // A bound may be the place itself; golden sections only come near it.
  return [from, to].reduce((x, bound) => (value(bound) < value(x) ? bound : x), middle);
}
