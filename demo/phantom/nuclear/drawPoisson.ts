import type { Random } from '../createRandom';

const { exp, max, round, sqrt } = Math;

/** Above this mean a normal distribution is as good. */
const many = 30;

/** A number of counts of a given mean (Knuth's product of uniforms; a rounded normal for many). */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean > 0)) {
    return 0;
  }
  if (mean > many) {
    return max(0, round(mean + sqrt(mean) * random.normal()));
  }
  const limit = exp(-mean);
  let product = random.uniform();
  let counts = 0;
  while (product > limit) {
    counts += 1;
    product *= random.uniform();
  }
  return counts;
}
