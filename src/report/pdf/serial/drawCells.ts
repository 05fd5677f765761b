import { rgb } from 'pdf-lib';
import { grey } from '../pdfCanvas';
import type { PdfCanvas } from '../pdfCanvas';

/** A small table: the first column on the left, the others end at even steps. */
export interface Cells {
  /** Names of the columns. */
  head: string[];
  /** Each as long as `head`. */
  rows: { cells: string[]; isBold?: boolean; isGrey?: boolean }[];
  /** Share of the width that the first column takes. */
  firstShare: number;
}

export interface CellsFrame extends Cells {
  x: number;
  /** Of the head. */
  y: number;
  width: number;
}

const rowHeight = 9.5;

/** Draws the table and returns its end, y. */
export function drawCells(
  canvas: PdfCanvas,
  { head, rows, firstShare, x, y: top, width }: CellsFrame,
): number {
  const step = ((1 - firstShare) * width) / (head.length - 1);
  const endOf = (column: number) => x + firstShare * width + column * step;
  let y = top;
  const row = (cells: string[], style: { bold?: boolean; color?: typeof grey }) => {
    cells.forEach((text, n) =>
      n === 0
        ? canvas.text(text, x, y, { size: 7, ...style })
        : canvas.text(text, endOf(n), y, { size: 7, align: 'right', ...style }),
    );
    canvas.line([x, y + 2.3], [x + width, y + 2.3], rgb(0.88, 0.88, 0.88), 0.4);
    y += rowHeight;
  };
  row(head, { color: grey });
  rows.forEach(({ cells, isBold, isGrey }) =>
    row(cells, { bold: isBold, ...(isGrey && { color: grey }) }),
  );
  return y;
}
