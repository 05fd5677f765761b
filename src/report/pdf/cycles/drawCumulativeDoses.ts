import { kidneySides } from '../../../labels';
import type { KidneySide } from '../../../labels';
import type { ReportedPatientCycles } from '../../kidneyDoseReport';
import { grey } from '../pdfCanvas';
import type { PdfCanvas } from '../pdfCanvas';
import { printInk } from '../printInk';
import { tickStep } from '../tickStep';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Space for the numbers of the axes. */
const space = { left: 22, bottom: 14 };

/** Sum of each kidney's mean dose after each cycle; the predicted one is hollow. */
export function drawCumulativeDoses(
  canvas: PdfCanvas,
  table: ReportedPatientCycles,
  frame: Frame,
): void {
  const { cycles, next } = table;
  const predicted = next?.kidneys ?? [];
  const largestGy = Math.max(
    ...cycles.flatMap(({ cumulative }) => cumulative.map(({ meanDoseGy }) => meanDoseGy)),
    ...predicted.map((one) => one.cumulativeMeanDoseGy + one.standardUncertaintyGy),
    1,
  );
  const step = tickStep(largestGy);
  const endGy = step * Math.ceil(largestGy / step);
  const columns = cycles.length + (next ? 1 : 0);
  const left = frame.x + space.left;
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height - space.bottom;
  const xOf = (cycle: number) => left + ((right - left) * (cycle - 0.5)) / columns;
  const yOf = (doseGy: number) => bottom - ((bottom - frame.y) * doseGy) / endGy;
  for (let n = 0; n * step <= endGy * 1.001; n++) {
    const y = yOf(n * step);
    canvas.line([left, y], [right, y], grey, n === 0 ? 0.6 : 0.2);
    canvas.text(String(Number((n * step).toPrecision(6))), left - 4, y + 2.5, {
      size: 7,
      align: 'right',
      color: grey,
    });
  }
  for (let cycle = 1; cycle <= columns; cycle++) {
    canvas.text(String(cycle), xOf(cycle) + 2, bottom + 10, {
      size: 7,
      align: 'right',
      color: grey,
    });
  }
  kidneySides.forEach(({ displayName, color }, n) => {
    const y = frame.y + 6 + 12 * n;
    canvas.line([right + 12, y], [right + 26, y], printInk(color), 1.5);
    canvas.text(displayName, right + 30, y + 2.5, { size: 8 });
  });
  for (const { side, color } of kidneySides) {
    drawKidney(canvas, table, side, { color, xOf, yOf });
  }
}

interface KidneyAxes {
  color: [number, number, number];
  xOf(cycle: number): number;
  yOf(doseGy: number): number;
}

function drawKidney(
  canvas: PdfCanvas,
  { cycles, next }: ReportedPatientCycles,
  side: KidneySide,
  { color, xOf, yOf }: KidneyAxes,
): void {
  const ink = printInk(color);
  // Beside each other: both kidneys may have the same dose.
  const shift = side === 'right' ? -2.5 : 2.5;
  const sums = cycles.flatMap(({ number, cumulative }): [number, number][] => {
    const sum = cumulative.find((one) => one.side === side);
    return sum ? [[xOf(number) + shift, yOf(sum.meanDoseGy)]] : [];
  });
  canvas.polyline(sums, ink);
  sums.forEach((at) => canvas.dot(at, ink, true));
  const kidney = next?.kidneys.find((one) => one.side === side);
  const last = sums.at(-1);
  if (kidney && last) {
    const x = xOf(cycles.length + 1) + shift;
    const { cumulativeMeanDoseGy: sumGy, standardUncertaintyGy: uGy } = kidney;
    canvas.polyline([last, [x, yOf(sumGy)]], ink, [3, 2]);
    canvas.line([x, yOf(sumGy - uGy)], [x, yOf(sumGy + uGy)], ink);
    canvas.dot([x, yOf(sumGy)], ink, false);
  }
}
