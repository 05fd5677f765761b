/**
 * First four cumulants of how far the true dose lies from the value, relative: mean, variance, and
 * the two that tell how uneven and how long-tailed it is (0 for a normal distribution). Those of
 * independent causes add.
 */
export type Cumulants = readonly [mean: number, variance: number, third: number, fourth: number];
