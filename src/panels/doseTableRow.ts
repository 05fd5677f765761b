import { formulae } from '../quantities/formulae';
import { isLowerBound } from '../quantities/isLowerBound';
import type { Quantity } from '../quantities/quantity';
import { quantityValue } from '../quantities/quantityValue';
import type { KidneyDoseReport, KidneyDoseResult } from '../report/kidneyDoseReport';
import type { Words } from '../words';
import type { DoseTableRow } from './DoseTable';
import { quantityNotes } from './quantityNotes';
import { valueText } from './valueText';

/** One quantity of the kidneys that have a contour, as the panel shows it, with its formula. */
export function doseTableRow(
  quantity: Quantity,
  report: KidneyDoseReport,
  words: Words,
): DoseTableRow {
  const { id, shortLabel, formulaId, readBoth } = quantity;
  const present = report.kidneys.filter(({ voxels }) => voxels > 0);
  const cell = (wanted: KidneyDoseResult['side']) => {
    const kidney = present.find(({ side }) => side === wanted);
    return kidney && cellText(quantity, kidney, words);
  };
  const formula = formulae[formulaId(present)];
  return {
    id,
    label: words.say(shortLabel),
    formula: {
      quantity: words.say(formula.quantity),
      expression: words.say(formula.expression),
      source: words.say(formula.source),
    },
    right: cell('right'),
    left: cell('left'),
    both: valueText(quantity, readBoth?.(report.totals), words),
    notes: quantityNotes(quantity, report, words),
  };
}

function cellText(quantity: Quantity, kidney: KidneyDoseResult, words: Words): string | undefined {
  const value = valueText(quantity, quantityValue(quantity, kidney), words);
  return value && isLowerBound(quantity, kidney) ? words.t('dose.atLeast', { value }) : value;
}
