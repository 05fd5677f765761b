import { bedFormulaId } from '../quantities/bedFormulaId';
import { formulae } from '../quantities/formulae';
import type { FormulaId } from '../quantities/formulae';
import type { KidneyTotals } from '../quantities/kidneyNumbers';
import { quantityRows } from '../quantities/quantityRows';
import { volumeAtDosesGy } from '../quantities/volumeAtDosesGy';
import type { CycleDescription, KidneyDoseResult } from './kidneyDoseReport';

export interface UsedFormulaeInput {
  kidneys: readonly KidneyDoseResult[];
  totals: KidneyTotals;
  cycles: readonly Pick<CycleDescription, 'doseMeaning' | 'serial'>[];
}

/** The formulae behind the numbers of a report and no other, in the order of docs/dosimetry.md. */
export function usedFormulae({ kidneys, totals, cycles }: UsedFormulaeInput): FormulaId[] {
  const quantities = quantityRows(volumeAtDosesGy(kidneys)).flat();
  const used = new Set<FormulaId>(
    kidneys.flatMap((kidney) => [
      ...quantities
        .filter(({ read }) => read(kidney) !== undefined)
        .map(({ formulaId }) => formulaId([kidney])),
      ...formulaeOfSteps(kidney),
    ]),
  );
  for (const { doseMeaning, serial } of cycles) {
    if (serial) {
      used.add('computed-dose');
    } else if (doseMeaning === 'computed-from-activity') {
      used.add('time-integrated-activity').add('computed-dose');
    }
  }
  if (totals.meanDoseGy !== undefined) {
    used.add('total-dose');
  }
  return (Object.keys(formulae) as FormulaId[]).filter((id) => used.has(id));
}

/** Of numbers that quantities are made from: the BED of each cycle, the contour's uncertainty. */
function formulaeOfSteps({ cycles, uncertainty }: KidneyDoseResult): FormulaId[] {
  return [
    ...cycles.map((cycle) => bedFormulaId([{ cycles: [cycle] }])),
    ...(cycles.length > 1 ? ['bed-cumulative' as const] : []),
    ...(uncertainty?.parts.some(({ id, up }) => id === 'contour' && up !== undefined)
      ? ['contour-uncertainty' as const]
      : []),
  ];
}
