import type { FormulaId } from './formulae';
import type { KidneyNumbers } from './kidneyNumbers';

/** The formula of BED for these kidneys: the general one where a cycle has several exponentials. */
export function bedFormulaId(kidneys: readonly Pick<KidneyNumbers, 'cycles'>[]): FormulaId {
  return kidneys.some(({ cycles }) =>
    cycles.some(({ kinetics }) => kinetics?.method === 'sum-of-exponentials'),
  )
    ? 'bed-general'
    : 'bed-mono';
}
