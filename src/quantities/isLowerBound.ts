import type { KidneyNumbers } from './kidneyNumbers';
import { quantities } from './quantities';
import type { Quantity } from './quantity';

const ofUncorrected: ReadonlySet<string> = new Set([
  quantities.uncertainty.id,
  quantities.biologicallyEffectiveDoseUncertainty.id,
  quantities.dosePerActivityUncertainty.id,
]);

/** Whether a number is what it is at least: an uncertainty of which a part is not stated. */
export function isLowerBound(
  { id }: Pick<Quantity, 'id'>,
  { uncertainty, uncertaintyRecovered }: KidneyNumbers,
): boolean {
  return (
    (ofUncorrected.has(id) && uncertainty?.isComplete === false) ||
    (id === quantities.uncertaintyRecovered.id && uncertaintyRecovered?.isComplete === false)
  );
}
