import type { PDFDocument } from 'pdf-lib';
import type { KidneyDoseReport } from '../kidneyDoseReport';
import { drawParagraph } from './drawParagraph';
import { lineHeight, margin } from './pageLayout';
import { createPdfCanvas } from './pdfCanvas';
import { drawCells } from './serial/drawCells';
import { structureCells } from './structureCells';

/** Names of up to three lines leave room for so many. */
const rowsOnPage = 24;

const legend = [
  'Each structure by its own curve, uncorrected first; u: standard uncertainty of the uncorrected dose by what is stated, in the JSON with its parts. RC: what its contour keeps when it is blurred as the camera does.',
  'BED of liver with alpha/beta 2.5 Gy and T_rep 2.5 h, of lesions with 10 Gy and 1.5 h (Cremonesi et al., EJNMMI 35:2088, 2008), of a kidney as above; none where no constants are agreed upon.',
];

/** Pages with the doses of structures other than the kidneys; none where there are no such. */
export async function drawStructurePages(
  document: PDFDocument,
  report: KidneyDoseReport,
): Promise<void> {
  const { structures = [] } = report;
  for (let n = 0; n < structures.length; n += rowsOnPage) {
    const canvas = await createPdfCanvas(document);
    canvas.text('Other structures', margin, 48, { size: 14, bold: true });
    const y = drawCells(canvas, {
      x: margin,
      y: 64 + lineHeight,
      width: canvas.width - 2 * margin,
      ...structureCells(report, structures.slice(n, n + rowsOnPage)),
    });
    drawParagraph(canvas, { title: 'How to read them', lines: legend, y: y + 10 });
  }
}
