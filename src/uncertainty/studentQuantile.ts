/** Of the normal distribution, two-sided. */
const normal = { 68: 1, 95: 1.959963984540054 } as const;
const probability = { 68: 0.6826894921370859, 95: 0.95 } as const;
/** From here on the expansion below is right to 4 digits. */
const manyDegrees = 30;
const integrationSteps = 400;

/**
 * Half width, in standard uncertainties, of the interval that covers 68.27 or 95 % of Student's
 * distribution (GUM G.3; table G.2): 1.84 and 12.71 for one degree of freedom, 1 and 1.96 for
 * Infinity.
 * @param degreesOfFreedom at least 1, need not be whole; less counts as 1
 */
export function studentQuantile(coverage: 68 | 95, degreesOfFreedom: number): number {
  const z = normal[coverage];
  const degrees = Math.max(1, degreesOfFreedom);
  if (degrees >= manyDegrees) {
    return (
      z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
    );
  }
  // With x = root(degrees) tan(angle) the density is cos^(degrees - 1), from 0 to a right angle.
  const whole = integralOfCosine(Math.PI / 2, degrees - 1);
  let low = 0;
  let high = Math.PI / 2;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (integralOfCosine(middle, degrees - 1) < probability[coverage] * whole) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return Math.sqrt(degrees) * Math.tan(low);
}

/** Of cos^power from 0 to an angle, by Simpson's rule. */
function integralOfCosine(to: number, power: number): number {
  const width = to / integrationSteps;
  let sum = 0;
  for (let n = 0; n <= integrationSteps; n++) {
    const weight = n === 0 || n === integrationSteps ? 1 : n % 2 === 1 ? 4 : 2;
    sum += weight * Math.max(0, Math.cos(n * width)) ** power;
  }
  return (sum * width) / 3;
}
