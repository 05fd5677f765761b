import { lineHeight, margin } from './pageLayout';
import type { PdfCanvas } from './pdfCanvas';

export interface Paragraph {
  title: string;
  /** Broken where they are longer than the page is wide. */
  lines: readonly string[];
  /** Of the title. */
  y: number;
  /** No text stands below; what does not fit is counted. Default: the end of the page. */
  bottom?: number;
}

/** A title and its lines over the width of the page. Returns the end, y. */
export function drawParagraph(
  canvas: PdfCanvas,
  { title, lines, y: top, bottom = canvas.height }: Paragraph,
): number {
  let y = top;
  canvas.text(title, margin, y, { size: 9, bold: true });
  y += lineHeight + 1;
  const broken = lines.flatMap((one) => canvas.wrap(one, canvas.width - 2 * margin));
  for (const [n, line] of broken.entries()) {
    const isLast = n === broken.length - 1;
    // One line is kept for the count of what does not fit.
    if (y + (isLast ? 0 : lineHeight) > bottom) {
      canvas.text(`${broken.length - n} more lines, see the JSON report.`, margin, y, {
        bold: true,
      });
      return y + lineHeight + 4;
    }
    canvas.text(line, margin, y);
    y += lineHeight;
  }
  return y + 4;
}
