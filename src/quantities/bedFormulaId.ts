import type { FormulaId } from './formulae';
import type { KidneyNumbers } from './kidneyNumbers';

/** The formula of BED for these kidneys: the most general that a cycle needs. */
export function bedFormulaId(kidneys: readonly Pick<KidneyNumbers, 'cycles'>[]): FormulaId {
  const methods = new Set(
    kidneys.flatMap(({ cycles }) => cycles.map(({ kinetics }) => kinetics?.method)),
  );
  if (methods.has('straight-lines')) {
    return 'bed-lines';
  }
  return methods.has('sum-of-exponentials') ? 'bed-general' : 'bed-mono';
}
