import { rgb } from 'pdf-lib';
import { grey } from '../pdfCanvas';
import type { PdfCanvas } from '../pdfCanvas';

/** A small table: the first column on the left and broken to fit, the others end at even steps. */
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
  const row = ([first, ...others]: string[], style: { bold?: boolean; color?: typeof grey }) => {
    others.forEach((text, n) =>
      canvas.text(text, endOf(n + 1), y, { size: 7, align: 'right', ...style }),
    );
    for (const line of canvas.wrap(first, firstShare * width, { size: 7, ...style })) {
      canvas.text(line, x, y, { size: 7, ...style });
      y += rowHeight;
    }
    const end = y - rowHeight + 2.3;
    canvas.line([x, end], [x + width, end], rgb(0.88, 0.88, 0.88), 0.4);
  };
  row(head, { color: grey });
  rows.forEach(({ cells, isBold, isGrey }) =>
    row(cells, { bold: isBold, ...(isGrey && { color: grey }) }),
  );
  return y;
}
