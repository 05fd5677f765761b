import type { TimeActivityPoint } from './types';

/** How a point's distance from the curve counts. */
export type FitWeights =
  /** By the logarithm of the ratio: every point has the same relative uncertainty. */
  | 'relative'
  /** By the difference: every point has the same absolute uncertainty. */
  | 'even';

export interface ShapeFit {
  amplitude: number;
  /** Sum of squared distances. */
  squares: number;
}

/**
 * The amplitude with which a given shape lies nearest to the points, in closed form.
 * @param shape its value at each point, above 0
 */
export function fitShape(
  points: readonly TimeActivityPoint[],
  shape: readonly number[],
  weights: FitWeights,
): ShapeFit {
  if (shape.some((value) => !(value > 0))) {
    return { amplitude: 0, squares: Infinity };
  }
  if (weights === 'relative') {
    const ratios = points.map(({ activity }, n) => Math.log(activity / shape[n]));
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0);
    return { amplitude: Math.exp(mean), squares };
  }
  let products = 0;
  let squaresOfShape = 0;
  points.forEach(({ activity }, n) => {
    products += activity * shape[n];
    squaresOfShape += shape[n] ** 2;
  });
  const amplitude = products / squaresOfShape;
  const squares = points.reduce(
    (sum, { activity }, n) => sum + (activity - amplitude * shape[n]) ** 2,
    0,
  );
  return { amplitude, squares };
}
