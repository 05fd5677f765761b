import { integralFrom } from './integralFrom';
import type { LinearPiece, TimeActivityCurve } from './types';

/**
 * Lea-Catcheside factor G of the dose rate that follows a curve, for mono-exponential repair with
 * rate mu = ln 2 / T_rep: G = (2/D^2) int R(t) int_0^t R(w) e^(-mu (t-w)) dw dt (R. G. Dale, Br J
 * Radiol 58:515, 1985), in closed form for straight pieces and exponentials. Its BED is
 * D (1 + G D / (alpha/beta)).
 * @returns 0 to 1
 */
export function doseRateFactor(
  curve: Pick<TimeActivityCurve, 'terms' | 'termsFromHours' | 'pieces'>,
  repairHalfLifeHours: number,
): number {
  const mu = Math.LN2 / repairHalfLifeHours;
  // The inner integral, carried from piece to piece.
  let unrepaired = 0;
  let double = 0;
  for (const piece of curve.pieces) {
    const { sum, atEnd } = overPiece(piece, unrepaired, mu);
    double += sum;
    unrepaired = atEnd;
  }
  const tail = curve.terms.map(({ amplitude, lambdaPerHour }) => ({
    amplitude: amplitude * Math.exp(-lambdaPerHour * curve.termsFromHours),
    lambdaPerHour,
  }));
  for (const a of tail) {
    double += (unrepaired * a.amplitude) / (a.lambdaPerHour + mu);
    for (const b of tail) {
      double +=
        (a.amplitude * b.amplitude) /
        ((a.lambdaPerHour + b.lambdaPerHour) * (a.lambdaPerHour + mu));
    }
  }
  return (2 * double) / integralFrom(curve, 0) ** 2;
}

/** On R = a + b s the inner integral is p + r s + c e^(-mu s). */
function overPiece(
  { fromHours, toHours, fromActivity, toActivity }: LinearPiece,
  before: number,
  mu: number,
): { sum: number; atEnd: number } {
  const length = toHours - fromHours;
  const a = fromActivity;
  const b = (toActivity - fromActivity) / length;
  const p = a / mu - b / mu ** 2;
  const r = b / mu;
  const c = before - p;
  const decay = Math.exp(-mu * length);
  const ofDecay = (1 - decay) / mu;
  const ofDecayTimesS = (ofDecay - length * decay) / mu;
  return {
    sum:
      a * p * length +
      ((a * r + b * p) * length ** 2) / 2 +
      (b * r * length ** 3) / 3 +
      c * (a * ofDecay + b * ofDecayTimesS),
    atEnd: p + r * length + c * decay,
  };
}
