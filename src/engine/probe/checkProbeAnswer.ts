import { DosimetryError } from '../../errors';

/**
 * Float32 back ends differ by about 1e-6 here; half-precision ones by 1e-3, which would move
 * contours.
 */
const tolerance = 1e-4;

/**
 * Compares a back end's output for the probe network with the correct output.
 * @throws DosimetryError ENGINE_FAILED with the largest difference
 */
export function checkProbeAnswer(actual: ArrayLike<number>, expected: Float32Array): void {
  let worst = actual.length === expected.length ? 0 : Infinity;
  for (let n = 0; n < expected.length && worst < Infinity; n++) {
    const difference = Math.abs(actual[n] - expected[n]);
    worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  }
  if (!(worst <= tolerance)) {
    throw new DosimetryError('ENGINE_FAILED', {
      what: 'This back end computes wrongly.',
      why: `On a small test network it is off by ${worst === Infinity ? 'more than any number' : worst.toPrecision(2)}; ${tolerance} is allowed.`,
      next: 'Another back end is used where there is one; updating browser and graphics driver may help.',
    });
  }
}
