import type { PDFDocument } from 'pdf-lib';
import { kidneySides } from '../../../labels';
import type { KidneyDoseReport, ReportedPatientCycles } from '../../kidneyDoseReport';
import { drawParagraph } from '../drawParagraph';
import { lineHeight, margin } from '../pageLayout';
import { createPdfCanvas } from '../pdfCanvas';
import { drawCells } from '../serial/drawCells';
import { cyclesCells } from './cyclesCells';
import { drawCumulativeDoses } from './drawCumulativeDoses';

const plotHeight = 200;

/**
 * A page of all cycles of the patient: the table, the sums as a plot and against the values of the
 * site, what was left out. No page where the archive was not searched.
 */
export async function drawCyclesPage(
  document: PDFDocument,
  { patientCycles }: Pick<KidneyDoseReport, 'patientCycles'>,
): Promise<void> {
  if (!patientCycles || patientCycles.cycles.length === 0) {
    return;
  }
  const canvas = await createPdfCanvas(document);
  const width = canvas.width - 2 * margin;
  canvas.text('Cycles of the patient', margin, 48, { size: 14, bold: true });
  let y = drawCells(canvas, { x: margin, y: 66, width, ...cyclesCells(patientCycles) });
  canvas.text('Mean absorbed dose, sum after each cycle (Gy)', margin, y + 12, {
    size: 9,
    bold: true,
  });
  y += 12 + lineHeight;
  drawCumulativeDoses(canvas, patientCycles, {
    x: margin,
    y,
    width: width / 2,
    height: plotHeight,
  });
  y = drawParagraph(canvas, {
    title: 'Sums against local values',
    lines: gaugeLines(patientCycles),
    y: y + plotHeight + 14,
  });
  drawParagraph(canvas, { title: 'Notes', lines: noteLines(patientCycles), y, bottom: 800 });
}

function gaugeLines({ gauges }: ReportedPatientCycles): string[] {
  const lines = gauges.flatMap(({ side, readings }) => {
    const { displayName } = kidneySides.find((one) => one.side === side)!;
    return readings.map(
      ({ name, doseGy, limitGy, fraction }) =>
        `${displayName}: ${doseGy.toFixed(2)} Gy, ${(100 * fraction).toFixed(0)} % of ${limitGy} Gy (${name}).`,
    );
  });
  return lines.length > 0 ? lines : ['The site has set none.'];
}

function noteLines({ next, bedConstants, notes }: ReportedPatientCycles): string[] {
  return [
    'Each cycle in the contours of its own CT; BEDs are added, never computed of the summed dose.',
    ...(bedConstants
      ? [
          `BED: alpha/beta ${bedConstants.alphaBetaGy} Gy, T_rep ${bedConstants.repairHalfLifeHours} h.`,
        ]
      : []),
    ...(next
      ? [
          'Predicted: the mean dose per activity of the cycles times the activity of the last one, with the standard uncertainty of the prediction (k = 1).',
        ]
      : []),
    ...notes,
  ];
}
