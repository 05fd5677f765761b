import type { Cumulants } from './cumulants';
import type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';

export interface PartsOfCycle {
  /** Dose (or BED) of the cycle, which its parts belong to. */
  value: number;
  parts: readonly UncertaintyPart[];
}

/** Different in every cycle, and independent of each other; all others are wrong alike. */
const independent = new Set<UncertaintyPartId>(['curve-fit']);

/**
 * Parts of the uncertainty of a sum over cycles. One camera, one contour, one model are wrong alike
 * in all cycles: their parts are added as they are, each by its share of the sum. The points of a
 * curve are its own, and add in squares.
 * @param cycles at least one, values above 0
 * @returns those of a single cycle as they are; a part that one cycle lacks is missing in the sum
 */
export function partsOverCycles(cycles: readonly PartsOfCycle[]): UncertaintyPart[] {
  if (cycles.length === 1) {
    return [...cycles[0].parts];
  }
  const total = cycles.reduce((sum, { value }) => sum + value, 0);
  const ids = [...new Set(cycles.flatMap(({ parts }) => parts.map(({ id }) => id)))];
  return ids.map((id) => {
    const found = cycles.flatMap(({ value, parts }) =>
      parts.filter((part) => part.id === id).map((part) => ({ part, share: value / total })),
    );
    return sumOf(id, found);
  });
}

function sumOf(
  id: UncertaintyPartId,
  found: readonly { part: UncertaintyPart; share: number }[],
): UncertaintyPart {
  const { label } = found[0].part;
  const lacking = found.find(({ part }) => part.up === undefined);
  if (lacking) {
    return { id, label, basis: lacking.part.basis };
  }
  const add = independent.has(id)
    ? (values: number[]) => Math.hypot(...values)
    : (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const degreesOfFreedom = found.reduce(
    (least, { part }) => Math.min(least, part.degreesOfFreedom ?? Infinity),
    Infinity,
  );
  const cumulants = cumulantsOfSum(found);
  return {
    id,
    label,
    up: add(found.map(({ part, share }) => share * part.up!)),
    down: add(found.map(({ part, share }) => share * part.down!)),
    ...(cumulants && { cumulants }),
    ...(degreesOfFreedom < Infinity && { degreesOfFreedom }),
    basis: found.map(({ part }) => part.basis).join(' '),
  };
}

/** Of causes that are alike in all cycles: the roots are added, as the deviations are. */
function cumulantsOfSum(
  found: readonly { part: UncertaintyPart; share: number }[],
): Cumulants | undefined {
  const each = found.flatMap(({ part: { cumulants }, share }) =>
    cumulants ? [{ cumulants, share }] : [],
  );
  if (each.length < found.length) {
    return undefined;
  }
  const sum = (root: (cumulants: Cumulants) => number): number =>
    each.reduce((total, { cumulants, share }) => total + share * root(cumulants), 0);
  return [
    sum(([mean]) => mean),
    sum(([, variance]) => Math.sqrt(variance)) ** 2,
    sum(([, , third]) => Math.cbrt(third)) ** 3,
    sum(([, , , fourth]) => fourth ** 0.25) ** 4,
  ];
}
