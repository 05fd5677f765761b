import { describeCurve } from './describeCurve';
import { fitShape } from './fitShape';
import type { FitWeights } from './fitShape';
import { boundNote, fastestPerHour } from './fitBounds';
import { minimise } from './minimise';
import type { TimeActivityCurve, TimeActivityPoint } from './types';
import { withUncertainty } from './withUncertainty';

/**
 * A exp(-lambda t) through two or more points, lambda not below the physical decay.
 * @param points in order of time
 */
export function fitMonoExponential(
  points: readonly TimeActivityPoint[],
  physicalPerHour: number,
  weights: FitWeights,
): TimeActivityCurve {
  const fit = (logLambda: number) => {
    const lambda = Math.exp(logLambda);
    return fitShape(
      points,
      points.map(({ hours }) => Math.exp(-lambda * hours)),
      weights,
    );
  };
  const from = Math.log(physicalPerHour);
  const best = minimise((x) => fit(x).squares, from, Math.log(fastestPerHour));
  const curve = ([logAmplitude, logLambda]: readonly number[]) => ({
    model: 'mono-exponential' as const,
    terms: [{ amplitude: Math.exp(logAmplitude), lambdaPerHour: Math.exp(logLambda) }],
    termsFromHours: 0,
    pieces: [],
    parameters: 2,
    notes: boundNote(best, from),
  });
  const parameters = [Math.log(fit(best).amplitude), best];
  return withUncertainty(describeCurve(curve(parameters), points), points, parameters, curve);
}
