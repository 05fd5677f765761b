import type { Cumulants } from './cumulants';
import type { UncertaintyPart } from './uncertaintyPart';

/** Of one cycle. */
export interface BedOfCycle {
  meanDoseGy: number;
  leaCatchesideFactor: number;
  alphaBetaGy: number;
}

/**
 * Parts of the uncertainty of a BED = D (1 + x), x = G D / (alpha/beta), from those of the dose:
 * its relative change is (1 + 2 x) / (1 + x) that of D and x / (1 + x) that of G. The constants of
 * radiobiology are taken as exact.
 */
export function bedParts(
  parts: readonly UncertaintyPart[],
  { meanDoseGy, leaCatchesideFactor, alphaBetaGy }: BedOfCycle,
): UncertaintyPart[] {
  const x = (leaCatchesideFactor * meanDoseGy) / alphaBetaGy;
  return parts.map((part) => ({
    ...part,
    up: side(part.up, part, x),
    down: side(part.down, part, x),
    ...(part.cumulants && { cumulants: cumulantsOfBed(part.cumulants, part, x) }),
  }));
}

function side(
  dose: number | undefined,
  { leaCatcheside }: UncertaintyPart,
  x: number,
): number | undefined {
  if (dose === undefined) {
    return undefined;
  }
  const { relative = 0, correlation = 0 } = leaCatcheside ?? {};
  const d = (dose * (1 + 2 * x)) / (1 + x);
  const g = (relative * x) / (1 + x);
  return Math.sqrt(Math.max(0, d * d + 2 * correlation * d * g + g * g));
}

/** G moves the variance; the others follow the dose alone. */
function cumulantsOfBed(
  [mean, variance, third, fourth]: Cumulants,
  part: UncertaintyPart,
  x: number,
): Cumulants {
  const factor = (1 + 2 * x) / (1 + x);
  const deviation = side(Math.sqrt(variance), part, x)!;
  return [mean * factor, deviation ** 2, third * factor ** 3, fourth * factor ** 4];
}
