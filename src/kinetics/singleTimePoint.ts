import { describeCurve } from './describeCurve';
import { singleTimePointUncertainty } from './singleTimePointUncertainty';
import type { KnownHalfLife, TimeActivityCurve, TimeActivityPoint } from './types';

/** Share of the half-life within which 2 t / ln 2 is right to about 10 %. */
const haenscheidFrom = 0.75;
const haenscheidTo = 2.5;
/** Usual effective half-life of 177Lu in kidneys. */
const usualHours = 50;

/**
 * One measurement, extrapolated with a half-life that is known from elsewhere: A e^(k t) / k
 * (Madsen et al., Med Phys 45:2318, 2018).
 * @param physicalPerHour a half-life longer than the physical one is cut to it
 */
export function singleHalfLife(
  point: TimeActivityPoint,
  known: KnownHalfLife,
  physicalPerHour: number,
): TimeActivityCurve {
  const measured = Math.LN2 / known.effectiveHalfLifeHours;
  const lambdaPerHour = Math.max(measured, physicalPerHour);
  const amplitude = point.activity * Math.exp(lambdaPerHour * point.hours);
  const uncertainty = singleTimePointUncertainty(point.hours, known);
  return {
    ...describeCurve(
      {
        model: 'single-half-life',
        terms: [{ amplitude, lambdaPerHour }],
        termsFromHours: 0,
        pieces: [],
        parameters: 1,
        notes: [
          `One measurement, with an effective half-life of ${(Math.LN2 / lambdaPerHour).toFixed(1)} h (${known.source}).`,
          ...(measured < physicalPerHour * 0.995
            ? [
                `That given, ${known.effectiveHalfLifeHours.toFixed(1)} h, is longer than the physical half-life and was not used.`,
              ]
            : []),
        ],
      },
      [point],
    ),
    ...(uncertainty !== undefined && { relativeStandardUncertainty: uncertainty }),
  };
}

/**
 * One measurement without a known half-life: A(t) 2 t / ln 2, which is right within about 10 %
 * between 0.75 and 2.5 effective half-lives (Haenscheid et al., J Nucl Med 59:75, 2018). It is the
 * integral of A e^(k t) for the half-lives t and t/2; the curve has the one that is nearer to 50 h,
 * the usual one of kidneys, and no longer one than the physical.
 */
export function singleHaenscheid(
  point: TimeActivityPoint,
  physicalPerHour: number,
): TimeActivityCurve {
  const { hours, activity } = point;
  const integral = (2 * hours * activity) / Math.LN2;
  const halfLife =
    Math.abs(hours - usualHours) <= Math.abs(hours / 2 - usualHours) ? hours : hours / 2;
  const lambdaPerHour = Math.max(Math.LN2 / halfLife, physicalPerHour);
  return describeCurve(
    {
      model: 'single-haenscheid',
      terms: [{ amplitude: integral * lambdaPerHour, lambdaPerHour }],
      termsFromHours: 0,
      pieces: [],
      parameters: 1,
      notes: [
        `One measurement and no known half-life: right within about 10 % only if the effective half-life lies between ${(hours / haenscheidTo).toFixed(0)} and ${(hours / haenscheidFrom).toFixed(0)} h. The half-life of ${(Math.LN2 / lambdaPerHour).toFixed(0)} h is assumed, not measured.`,
      ],
    },
    [point],
  );
}
