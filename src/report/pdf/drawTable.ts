import { rgb } from 'pdf-lib';
import type { Quantity } from '../../quantities/quantity';
import { quantityRows } from '../../quantities/quantityRows';
import { isLowerBound } from '../../quantities/isLowerBound';
import { quantityValue } from '../../quantities/quantityValue';
import { volumeAtDosesGy } from '../../quantities/volumeAtDosesGy';
import type { KidneyDoseReport, KidneyDoseResult } from '../kidneyDoseReport';
import { grey } from './pdfCanvas';
import type { PdfCanvas } from './pdfCanvas';

interface Frame {
  x: number;
  y: number;
  width: number;
}

const rowHeight = 10.5;

/**
 * Both kidneys side by side, their sum where it has a meaning, and the site's values. Returns the
 * end, y.
 */
export function drawTable(canvas: PdfCanvas, report: KidneyDoseReport, frame: Frame): number {
  const { x, width } = frame;
  const ends = [x + 0.62 * width, x + 0.81 * width, x + width];
  let { y } = frame;
  const row = (cells: string[], isHead = false) => {
    cells.forEach((text, n) =>
      n === 0
        ? canvas.text(text, x, y, { bold: isHead })
        : canvas.text(text, ends[n - 1], y, { bold: isHead, align: 'right' }),
    );
    canvas.line([x, y + 2.5], [x + width, y + 2.5], isHead ? grey : rgb(0.88, 0.88, 0.88), 0.4);
    y += rowHeight;
  };
  row(['', ...report.kidneys.map(({ displayName }) => displayName), 'Both'], true);
  quantityRows(volumeAtDosesGy(report.kidneys))
    .filter(([{ isOptionalRow, read }]) => !isOptionalRow || report.kidneys.some(isKnownTo(read)))
    .forEach((quantities) => row(cells(quantities, report)));
  report.kidneys[0].gauges.forEach(({ name, limitGy, quantity }) => {
    const shares = report.kidneys.map(({ gauges }) => {
      const own = gauges.find((gauge) => gauge.name === name && gauge.quantity === quantity);
      return own ? (100 * own.fraction).toFixed(0) : '-';
    });
    row([`Share of the local value "${name}" (${limitGy} Gy), %`, ...shares, '']);
  });
  return y;
}

function isKnownTo(read: Quantity['read']) {
  return (kidney: KidneyDoseResult) => read(kidney) !== undefined;
}

/** Name with the unit, right, left, both; a second quantity of the row stands in brackets. */
function cells(
  [first, second]: Quantity[],
  { kidneys, totals, cycles }: KidneyDoseReport,
): string[] {
  const label = (cycles.length > 1 && first.labelOfSum) || first.label;
  return [
    `${label}, ${first.unit}${second ? ` (${second.unit})` : ''}`,
    ...kidneys.map((kidney) => {
      const least = isLowerBound(first, kidney) ? 'at least ' : '';
      const value = `${least}${shown(first, quantityValue(first, kidney))}`;
      const beside = second && quantityValue(second, kidney);
      return beside === undefined ? value : `${value} (${shown(second, beside)})`;
    }),
    first.readBoth ? shown(first, first.readBoth(totals)) : '',
  ];
}

function shown({ decimals }: Quantity, value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(decimals);
}
