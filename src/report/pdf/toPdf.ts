import { PDFDocument, rgb } from 'pdf-lib';
import type { KidneyDoseReport } from '../kidneyDoseReport';
import type { RgbRaster } from '../../pictures/raster/rgbRaster';
import { drawCyclesPage } from './cycles/drawCyclesPage';
import { drawDvh } from './drawDvh';
import { drawParagraph } from './drawParagraph';
import { drawStructurePages } from './drawStructurePages';
import { drawTable } from './drawTable';
import { lineHeight, margin } from './pageLayout';
import { createPdfCanvas, grey } from './pdfCanvas';
import type { PdfCanvas } from './pdfCanvas';
import { cycleLines, headLines, provenanceLines, therapyLines } from './reportLines';
import { drawSerialPage } from './serial/drawSerialPage';

export interface KeyImage {
  title: string;
  raster: RgbRaster;
}

/** Of the lines for signatures, with the space to write on. */
const signatureHeight = 30;

export interface ToPdfOptions {
  /** At most two are drawn. */
  keyImages?: readonly KeyImage[];
}

/**
 * The report as one page of A4: who and when, the table of both kidneys, histogram, pictures, dose
 * maps, findings, and what made it. Findings that do not fit are counted on the page and stand in
 * the JSON. The cycles of the patient, where they were looked for, each cycle from serial images
 * and other structures have pages of their own after it. Characters that Helvetica lacks are shown by others
 * (`pdfText`); a line says so where the patient's name has some.
 */
export async function toPdf(
  report: KidneyDoseReport,
  { keyImages = [] }: ToPdfOptions = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const created = new Date(report.createdAt);
  document.setTitle('Kidney dose report');
  document.setProducer(`${report.provenance.software.name} ${report.provenance.software.version}`);
  document.setCreationDate(created);
  document.setModificationDate(created);
  await drawFirstPage(document, report, keyImages);
  await drawCyclesPage(document, report);
  for (const cycleIndex of report.cycles.keys()) {
    await drawSerialPage(document, report, cycleIndex);
  }
  await drawStructurePages(document, report);
  // All at once: the pauses that pdf-lib would make need timers.
  return document.save({ objectsPerTick: Infinity });
}

async function drawFirstPage(
  document: PDFDocument,
  report: KidneyDoseReport,
  keyImages: readonly KeyImage[],
): Promise<void> {
  const canvas = await createPdfCanvas(document);
  const right = canvas.width - margin;

  canvas.text('Kidney dose report', margin, 48, { size: 16, bold: true });
  canvas.text(report.provenance.institution ?? '', right, 48, { size: 9, align: 'right' });
  let y = 62;
  for (const line of headLines(report)) {
    canvas.text(line, margin, y, { size: 8 });
    y += lineHeight;
  }
  y = drawTable(canvas, report, { x: margin, y: y + 6, width: right - margin });

  const pictures = keyImages.slice(0, 2);
  const figureHeight = 190;
  const figureWidth = (right - margin - 12) / (1 + Math.max(1, pictures.length));
  const plotWidth = pictures.length === 2 ? figureWidth : (right - margin - 12) / 2;
  y += 14;
  drawDvh(canvas, report.kidneys, { x: margin, y, width: plotWidth, height: figureHeight });
  pictures.forEach(({ title, raster }, n) => {
    const x = margin + plotWidth + 12 + n * figureWidth;
    canvas.text(title, x, y, { size: 9, bold: true });
    canvas.image(raster, x, y + 6, figureWidth - 6, figureHeight - 8);
  });
  y += figureHeight + 14;

  y = drawParagraph(canvas, { title: 'Dose maps', lines: cycleLines(report), y });
  if (report.therapy) {
    y = drawParagraph(canvas, { title: 'Therapy', lines: therapyLines(report), y });
  }
  const footer = provenanceLines(report).flatMap((line) =>
    canvas.wrap(line, right - margin, { size: 7 }),
  );
  const footerTop = canvas.height - 30 - footer.length * 8.5;
  drawFindings(canvas, report, y, footerTop - 6 - signatureHeight);
  drawSignatures(canvas, footerTop - 8);
  canvas.line([margin, footerTop - 2], [right, footerTop - 2], grey);
  footer.forEach((line, n) =>
    canvas.text(line, margin, footerTop + 8 + n * 8.5, { size: 7, color: grey }),
  );
}

/** Room for the hand of whoever answers for the numbers. */
function drawSignatures(canvas: PdfCanvas, y: number): void {
  const width = (canvas.width - 2 * margin) / 2;
  ['Physicist: name, date, signature', 'Physician: name, date, signature'].forEach((text, n) => {
    const x = margin + n * width;
    canvas.line([x, y - 9], [x + width - 12, y - 9], grey);
    canvas.text(text, x, y - 1, { size: 7, color: grey });
  });
}

function drawFindings(
  canvas: PdfCanvas,
  { findings }: KidneyDoseReport,
  top: number,
  bottom: number,
): void {
  let y = top;
  canvas.text(`Findings (${findings.length})`, margin, y, { size: 9, bold: true });
  y += lineHeight + 1;
  if (findings.length === 0) {
    canvas.text('None.', margin, y);
    return;
  }
  const ordered = [...findings].sort((a, b) => rank(a.severity) - rank(b.severity));
  for (const [n, { severity, side, what, next }] of ordered.entries()) {
    const mark = severity === 'warning' ? 'Check: ' : '';
    // Most texts name the kidney themselves.
    const isNamed = !side || what.toLowerCase().includes(`${side} kidney`);
    const kidney = isNamed ? '' : `${side[0].toUpperCase()}${side.slice(1)} kidney: `;
    const lines = canvas.wrap(`${mark}${kidney}${what} ${next}`, canvas.width - 2 * margin - 8);
    // One line is kept for the count of what does not fit.
    const needed = (lines.length + (n < ordered.length - 1 ? 1 : 0)) * lineHeight;
    if (y + needed > bottom + lineHeight) {
      canvas.text(`${ordered.length - n} more, see the JSON report.`, margin + 8, y, {
        bold: true,
      });
      return;
    }
    canvas.box(margin, y - 5, 4, 4, severity === 'warning' ? rgb(0.8, 0.45, 0) : grey);
    for (const line of lines) {
      canvas.text(line, margin + 8, y);
      y += lineHeight;
    }
  }
}

function rank(severity: 'info' | 'warning'): number {
  return severity === 'warning' ? 0 : 1;
}
