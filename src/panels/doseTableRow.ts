import { formatQuantity } from '../quantities/formatQuantity';
import { formulae } from '../quantities/formulae';
import { isLowerBound } from '../quantities/isLowerBound';
import type { Quantity } from '../quantities/quantity';
import { quantityValue } from '../quantities/quantityValue';
import type { KidneyDoseReport, KidneyDoseResult } from '../report/kidneyDoseReport';
import type { DoseTableRow } from './DoseTable';
import { quantityNotes } from './quantityNotes';

/** One quantity of the kidneys that have a contour, as the panel shows it, with its formula. */
export function doseTableRow(quantity: Quantity, report: KidneyDoseReport): DoseTableRow {
  const { id, shortLabel, formulaId, readBoth } = quantity;
  const present = report.kidneys.filter(({ voxels }) => voxels > 0);
  const cell = (wanted: KidneyDoseResult['side']) => {
    const kidney = present.find(({ side }) => side === wanted);
    return kidney && cellText(quantity, kidney);
  };
  return {
    id,
    label: shortLabel,
    formula: formulae[formulaId(present)],
    right: cell('right'),
    left: cell('left'),
    both: formatQuantity(quantity, readBoth?.(report.totals)),
    notes: quantityNotes(quantity, report),
  };
}

function cellText(quantity: Quantity, kidney: KidneyDoseResult): string | undefined {
  const text = formatQuantity(quantity, quantityValue(quantity, kidney));
  return text && isLowerBound(quantity, kidney) ? `\u2265 ${text}` : text;
}
