import { describeCurve } from './describeCurve';
import { boundNote, fastestPerHour, fastestUptakePerHour } from './fitBounds';
import { fitShape } from './fitShape';
import type { FitWeights } from './fitShape';
import { minimise } from './minimise';
import type { TimeActivityCurve, TimeActivityPoint } from './types';
import { withUncertainty } from './withUncertainty';

/** Washout stays slower than uptake by at least this factor, else the two change places. */
const leastRatio = 1.2;

export interface UptakeOptions {
  physicalPerHour: number;
  weights: FitWeights;
  /** Rate of the uptake; left out, it is fitted, too. */
  uptakePerHour?: number;
}

/**
 * A (exp(-l1 t) - exp(-l2 t)): washout l1, not below the physical decay, and uptake l2, given or
 * fitted.
 * @param points in order of time; at least two, three where the uptake is fitted
 */
export function fitUptakeAndWashout(
  points: readonly TimeActivityPoint[],
  { physicalPerHour, weights, uptakePerHour }: UptakeOptions,
): TimeActivityCurve {
  const from = Math.log(physicalPerHour);
  const to = Math.log(fastestPerHour);
  const fit = (logWashout: number, logUptake: number) =>
    fitShape(points, shapeAt(points, Math.exp(logWashout), Math.exp(logUptake)), weights);
  const washoutFor = (logUptake: number) =>
    minimise(
      (x) => fit(x, logUptake).squares,
      from,
      Math.min(to, logUptake - Math.log(leastRatio)),
    );
  const logUptake =
    uptakePerHour === undefined
      ? minimise(
          (x) => fit(washoutFor(x), x).squares,
          from + Math.log(2 * leastRatio),
          Math.log(fastestUptakePerHour),
        )
      : Math.log(uptakePerHour);
  const logWashout = washoutFor(logUptake);
  const isFitted = uptakePerHour === undefined;
  const curve = ([logAmplitude, logL1, logL2 = logUptake]: readonly number[]) => {
    const amplitude = Math.exp(logAmplitude);
    return {
      model: isFitted ? ('bi-exponential' as const) : ('bi-exponential-fixed-uptake' as const),
      terms: [
        { amplitude, lambdaPerHour: Math.exp(logL1) },
        { amplitude: -amplitude, lambdaPerHour: Math.exp(logL2) },
      ],
      termsFromHours: 0,
      pieces: [],
      parameters: isFitted ? 3 : 2,
      notes: [
        ...boundNote(logWashout, from),
        ...(isFitted
          ? []
          : [
              `An uptake half-life of ${(Math.LN2 / Math.exp(logUptake)).toFixed(1)} h was assumed.`,
            ]),
      ],
    };
  };
  const parameters = [
    Math.log(fit(logWashout, logUptake).amplitude),
    logWashout,
    ...(isFitted ? [logUptake] : []),
  ];
  return withUncertainty(describeCurve(curve(parameters), points), points, parameters, curve);
}

function shapeAt(points: readonly TimeActivityPoint[], l1: number, l2: number): number[] {
  // exp(-l1 t) - exp(-l2 t) without the loss of digits where the two rates are alike.
  return points.map(({ hours }) => -Math.exp(-l1 * hours) * Math.expm1(-(l2 - l1) * hours));
}
