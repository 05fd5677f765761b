import type { PDFDocument } from 'pdf-lib';
import type { SerialDoseSummary } from '../../../serial';
import type { KidneyDoseReport } from '../../kidneyDoseReport';
import { reportingReferences } from '../../reportingReferences';
import { drawParagraph } from '../drawParagraph';
import { lineHeight, margin } from '../pageLayout';
import { createPdfCanvas, grey } from '../pdfCanvas';
import type { PdfCanvas } from '../pdfCanvas';
import { printInk } from '../printInk';
import { administrationLines } from './administrationLines';
import { curveLine } from './curveLine';
import { drawCells } from './drawCells';
import { drawTimeActivity } from './drawTimeActivity';
import { modelCells } from './modelCells';
import { timePointCells } from './timePointCells';

const plotHeight = 165;

/**
 * A page of one cycle from serial images: administration, the activity of each kidney over time,
 * time points, models, methods and the guidance that reporting follows. No page where the cycle is
 * not from serial images.
 */
export async function drawSerialPage(
  document: PDFDocument,
  report: KidneyDoseReport,
  cycleIndex: number,
): Promise<void> {
  const { name, serial } = report.cycles[cycleIndex];
  if (!serial) {
    return;
  }
  const canvas = await createPdfCanvas(document);
  const width = canvas.width - 2 * margin;
  canvas.text(`${name}: dose from serial images`, margin, 48, { size: 14, bold: true });
  let y = drawParagraph(canvas, {
    title: 'Administration',
    lines: administrationLines(serial),
    y: 64,
  });
  drawPlots(canvas, report, serial, y);
  y += plotHeight + 12;
  canvas.text('Time points', margin, y, { size: 9, bold: true });
  y = drawCells(canvas, { x: margin, y: y + lineHeight, width, ...timePointCells(serial) });
  for (const kidney of serial.kidneys) {
    const { displayName, cycles } = report.kidneys.find(({ side }) => side === kidney.side)!;
    canvas.text(`${displayName}: models`, margin, y + 8, { size: 9, bold: true });
    const cycle = cycles.find((one) => one.cycleIndex === cycleIndex);
    const cells = modelCells(kidney, cycle);
    y = drawCells(canvas, { x: margin, y: y + 8 + lineHeight, width, ...cells });
    for (const line of canvas.wrap(curveLine(kidney.curve), width, { size: 7 })) {
      canvas.text(line, margin, y + 1, { size: 7, color: grey });
      y += lineHeight;
    }
  }
  drawEnd(canvas, [...serial.methods, ...calibrationLines(serial)], y + 10);
}

function drawPlots(
  canvas: PdfCanvas,
  report: KidneyDoseReport,
  { kidneys }: SerialDoseSummary,
  y: number,
): void {
  const width = (canvas.width - 2 * margin - 12) / 2;
  kidneys.forEach((kidney, n) => {
    const { displayName, color } = report.kidneys.find(({ side }) => side === kidney.side)!;
    drawTimeActivity(canvas, kidney, {
      title: displayName,
      ink: printInk(color),
      frame: { x: margin + n * (width + 12), y, width, height: plotHeight },
    });
  });
}

function calibrationLines({ timePoints }: SerialDoseSummary): string[] {
  return timePoints.flatMap(({ hours, calibration }) =>
    calibration ? [`Counts at ${hours.toFixed(1)} h: ${calibration}`] : [],
  );
}

/** Methods down to the references, which stand at the foot of the page. */
function drawEnd(canvas: PdfCanvas, methods: readonly string[], y: number): void {
  const footer = [
    'Contour: volume, and how far it was moved, mm. Image: how far it was moved, mm; in brackets the quality of the registration, 1 at best. Extrap.: share of the integral after the last scan. Scatter: root mean square of the relative differences of points and curve. u: standard uncertainty of the integral by that scatter. Doses of other models: that of the chosen one (bold) times the ratio of the integrals. Reported after:',
    ...reportingReferences,
  ].flatMap((line) => canvas.wrap(line, canvas.width - 2 * margin, { size: 7 }));
  const footerTop = canvas.height - 30 - footer.length * 8.5;
  drawParagraph(canvas, { title: 'Methods', lines: methods, y, bottom: footerTop - 6 });
  canvas.line([margin, footerTop - 2], [canvas.width - margin, footerTop - 2], grey);
  footer.forEach((line, n) =>
    canvas.text(line, margin, footerTop + 8 + n * 8.5, { size: 7, color: grey }),
  );
}
