import { DosimetryError } from '../errors';

/** One term a exp(-lambda t) of the dose rate; only the ratio of the amplitudes matters. */
export interface DoseRateTerm {
  /** Any unit; negative for the uptake term of A (exp(-l1 t) - exp(-l2 t)). */
  amplitude: number;
  /** Effective rate constant (physical and biological together), per hour. */
  lambdaPerHour: number;
}

export interface BiologicallyEffectiveDoseOptions {
  /** Absorbed dose of one treatment. Never the sum over cycles: sum their BED instead. */
  absorbedDoseGy: number;
  alphaBetaGy: number;
  /** Half-life of the repair of sublethal damage, hours. */
  repairHalfLifeHours: number;
  /** Time course of the dose rate; a single term is mono-exponential washout. */
  doseRate: readonly DoseRateTerm[];
}

export interface BiologicallyEffectiveDose {
  biologicallyEffectiveDoseGy: number;
  /** Lea-Catcheside factor G, 0 to 1. */
  leaCatchesideFactor: number;
}

/**
 * BED = D (1 + G D / (alpha/beta)) of a dose rate sum a_i exp(-l_i t) with mono-exponential repair,
 * rate mu = ln 2 / T_rep (linear-quadratic model; R. G. Dale, Br J Radiol 58:515, 1985; MIRD
 * Pamphlet 20): D = sum a_i / l_i and G = (2 / D^2) sum_ij a_i a_j / ((l_i + l_j)(l_i + mu)), D in
 * the unit of the amplitudes here. One term gives G = T_rep / (T_rep + T_eff).
 * @throws INVALID_ARGUMENT for constants that are not positive, a negative dose, or a time course
 *   whose integral is not positive.
 */
export function biologicallyEffectiveDose({
  absorbedDoseGy,
  alphaBetaGy,
  repairHalfLifeHours,
  doseRate,
}: BiologicallyEffectiveDoseOptions): BiologicallyEffectiveDose {
  const integral = doseRate.reduce((sum, term) => sum + term.amplitude / term.lambdaPerHour, 0);
  const valid =
    absorbedDoseGy >= 0 &&
    absorbedDoseGy < Infinity &&
    alphaBetaGy > 0 &&
    repairHalfLifeHours > 0 &&
    doseRate.every((term) => term.lambdaPerHour > 0) &&
    integral > 0 &&
    integral < Infinity;
  if (!valid) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The biologically effective dose cannot be computed.',
      why: `Dose ${absorbedDoseGy} Gy, alpha/beta ${alphaBetaGy} Gy, repair half-life ${repairHalfLifeHours} h and the time course of the dose rate must be positive.`,
      next: 'Check the radiobiological constants and the fit of the time course.',
    });
  }
  const mu = Math.LN2 / repairHalfLifeHours;
  let pairs = 0;
  for (const a of doseRate) {
    for (const b of doseRate) {
      pairs +=
        (a.amplitude * b.amplitude) /
        ((a.lambdaPerHour + b.lambdaPerHour) * (a.lambdaPerHour + mu));
    }
  }
  const leaCatchesideFactor = (2 * pairs) / (integral * integral);
  return {
    biologicallyEffectiveDoseGy:
      absorbedDoseGy * (1 + (leaCatchesideFactor * absorbedDoseGy) / alphaBetaGy),
    leaCatchesideFactor,
  };
}
