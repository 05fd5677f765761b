import { quantities } from '../../quantities/quantities';
import { quantityValue } from '../../quantities/quantityValue';
import type { Quantity } from '../../quantities/quantity';
import type { KidneyDoseReport, StructureDoseResult } from '../kidneyDoseReport';
import type { Cells } from './serial/drawCells';

const columns: [head: string, quantity: Quantity][] = [
  ['ml', quantities.volume],
  ['Gy', quantities.meanDose],
  ['± u, Gy', quantities.uncertainty],
  ['Recov., Gy', quantities.meanDoseRecovered],
  ['RC, %', quantities.recoveryCoefficient],
  ['T eff, h', quantities.effectiveHalfLife],
  ['TIAC, h', quantities.timeIntegratedActivityCoefficient],
  ['Gy/GBq', quantities.dosePerActivity],
  ['BED, Gy', quantities.biologicallyEffectiveDose],
];

/** The numbers of structures, a row each. */
export function structureCells(
  { cycles }: Pick<KidneyDoseReport, 'cycles'>,
  structures: readonly StructureDoseResult[],
): Cells {
  const isOne = cycles.length === 1;
  return {
    head: ['Structure', ...columns.map(([head]) => head)],
    rows: structures.map((structure) => ({
      cells: [
        isOne
          ? structure.name
          : `${structure.name}, ${cycles[structure.cycles[0].cycleIndex].name}`,
        ...columns.map(([, quantity]) => textOf(quantity, structure)),
      ],
    })),
    firstShare: 0.28,
  };
}

function textOf(quantity: Quantity, structure: StructureDoseResult): string {
  const value = quantityValue(quantity, structure);
  return value === undefined ? '-' : value.toFixed(quantity.decimals);
}
