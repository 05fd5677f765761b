import { rgb } from 'pdf-lib';
import type { KidneyDoseReport } from '../kidneyDoseReport';
import { reportQuantities } from '../reportQuantities';
import { grey } from './pdfCanvas';
import type { PdfCanvas } from './pdfCanvas';

interface Frame {
  x: number;
  y: number;
  width: number;
}

const rowHeight = 10.5;

/** Both kidneys side by side, their sum where it has a meaning, and the site's values. Returns the end, y. */
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
  const doses = report.kidneys
    .flatMap(({ dose }) => dose?.volumesAtDose ?? [])
    .map(({ doseGy }) => doseGy);
  const tables = report.kidneys.map((kidney) => reportQuantities(kidney, [...new Set(doses)]));
  const { totals } = report;
  const sums: Record<string, number | undefined> = {
    volume: totals.volumeMl,
    mass: totals.massG,
    mean: totals.meanDoseGy,
  };
  tables[0].forEach(({ id, label, unit, decimals }, n) => {
    const show = (value: number | undefined) =>
      value === undefined ? '-' : value.toFixed(decimals);
    row([
      `${label}, ${unit}`,
      ...tables.map((quantities) => show(quantities[n].value)),
      id in sums ? show(sums[id]) : '',
    ]);
  });
  report.kidneys[0].gauges.forEach(({ name, limitGy, quantity }) => {
    const shares = report.kidneys.map(({ gauges }) => {
      const own = gauges.find((gauge) => gauge.name === name && gauge.quantity === quantity);
      return own ? (100 * own.fraction).toFixed(0) : '-';
    });
    row([`Share of the local value "${name}" (${limitGy} Gy), %`, ...shares, '']);
  });
  return y;
}
