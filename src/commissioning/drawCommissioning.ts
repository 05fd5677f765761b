import { PDFDocument, rgb } from 'pdf-lib';
import { createPdfCanvas, grey } from '../report/pdf/pdfCanvas';
import type { PdfCanvas } from '../report/pdf/pdfCanvas';
import { toleranceText, valueText } from './caseText';
import type { CommissioningCase, CommissioningReport } from './commissioningReport';

/** Where the next line goes: on which page, and how far down, points. */
interface Place {
  document: PDFDocument;
  canvas: PdfCanvas;
  y: number;
  /** So far, this one included. */
  pages: PdfCanvas[];
}

const margin = 42;
const lineHeight = 10.5;
/** Left edge of the title, right edges of expected, found and tolerance, left edge of verdict. */
const columns = { title: margin, expected: 380, found: 440, tolerance: 505, verdict: 512 };
const titleWidth = columns.expected - 62 - columns.title;
const red = rgb(0.75, 0.1, 0.1);
const signatures = ['Physicist: name, date, signature', 'Released for patients: name, date'];

/** The report as pages of A4 that a physicist signs: what was asked, expected and found. */
export async function drawCommissioning(report: CommissioningReport): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle('Commissioning of Kidney dosimetry for OHIF');
  document.setCreationDate(new Date(report.createdAt));
  document.setModificationDate(new Date(report.createdAt));
  const canvas = await createPdfCanvas(document);
  const place: Place = { document, canvas, y: 50, pages: [canvas] };
  await write(place, 'Commissioning report', { size: 16, bold: true });
  place.y += 6;
  const { passed, failed } = report;
  await write(place, `${passed} cases passed, ${failed} failed.`, {
    bold: true,
    ...(failed > 0 && { color: red }),
  });
  for (const line of headLines(report)) {
    await write(place, line);
  }
  for (const group of new Set(report.cases.map((one) => one.group))) {
    await drawGroup(
      place,
      report.cases.filter((one) => one.group === group),
      group,
    );
  }
  await drawComparison(place, report);
  await drawSignatures(place);
  numberPages(place, report);
  return document.save({ objectsPerTick: Infinity });
}

function headLines({ createdAt, installation, skipped }: CommissioningReport): string[] {
  const { program, model } = installation;
  const facts: [string, string | undefined][] = [
    ['Files', installation.programSha256?.slice(0, 16)],
    ['Network', model && `${model.name} ${model.version}, ${model.sha256.slice(0, 16)}`],
    ['Engine', installation.engine],
    ['Node', installation.node],
    ['System', installation.system],
    ['Processor', installation.processor],
    ['Browser', installation.browser],
    ['Graphics card', installation.graphicsCard],
    ['Settings of the site', installation.settingsSha256?.slice(0, 16)],
  ];
  return [
    `${createdAt}  ${program.name} ${program.version}`,
    ...facts.flatMap(([name, fact]) => (fact === undefined ? [] : [`${name}: ${fact}`])),
    ...skipped.map(({ group, why }) => `Not asked: ${group}. ${why}`),
    'The full hashes and the sources of the expected values are in commissioning.json.',
  ];
}

async function drawGroup(
  place: Place,
  cases: readonly CommissioningCase[],
  group: string,
): Promise<void> {
  await roomFor(place, 3);
  place.y += 6;
  const heading = { bold: true } as const;
  const { canvas } = place;
  canvas.text(group, columns.title, place.y, { ...heading, size: 9 });
  (['expected', 'found', 'tolerance'] as const).forEach((name) =>
    canvas.text(name, columns[name], place.y, { ...heading, align: 'right' }),
  );
  canvas.line([margin, place.y + 2.5], [canvas.width - margin, place.y + 2.5], grey);
  place.y += lineHeight;
  for (const one of cases) {
    await drawCase(place, one);
  }
}

async function drawCase(place: Place, one: CommissioningCase): Promise<void> {
  const title = place.canvas.wrap(one.title + (one.unit ? `, ${one.unit}` : ''), titleWidth);
  const error = one.error ? place.canvas.wrap(one.error, titleWidth) : [];
  await roomFor(place, title.length + error.length);
  const { canvas, y } = place;
  const right = { align: 'right' } as const;
  canvas.text(valueText(one.expected), columns.expected, y, right);
  canvas.text(valueText(one.found), columns.found, y, right);
  canvas.text(toleranceText(one), columns.tolerance, y, right);
  canvas.text(one.verdict, columns.verdict, y, {
    ...(one.verdict === 'failed' && { bold: true, color: red }),
  });
  for (const line of [...title, ...error]) {
    canvas.text(line, columns.title, place.y);
    place.y += lineHeight;
  }
}

async function drawComparison(place: Place, { comparison }: CommissioningReport): Promise<void> {
  if (!comparison) {
    return;
  }
  const { earlier, cases, installation } = comparison;
  place.y += 6;
  await write(place, `Changed since ${earlier.createdAt} (version ${earlier.version})`, {
    bold: true,
    size: 9,
  });
  const lines = [
    ...installation.map((one) => `${one.name}: ${one.earlier ?? '-'} -> ${one.now ?? '-'}`),
    ...cases.map(
      (one) =>
        `${one.title}: ${valueText(one.earlier)} (${one.earlierVerdict ?? 'not asked'}) -> ${valueText(one.now)} (${one.nowVerdict ?? 'not asked'})`,
    ),
  ];
  for (const line of lines.length > 0 ? lines : ['Nothing.']) {
    await write(place, line);
  }
}

async function drawSignatures(place: Place): Promise<void> {
  await roomFor(place, 4);
  place.y += 2.5 * lineHeight;
  const { canvas, y } = place;
  const width = (canvas.width - 2 * margin) / signatures.length;
  signatures.forEach((text, n) => {
    const x = margin + n * width;
    canvas.line([x, y], [x + width - 12, y], grey);
    canvas.text(text, x, y + 9, { size: 7, color: grey });
  });
}

/** A signed page that is lost must be missed. */
function numberPages({ pages }: Place, { createdAt }: CommissioningReport): void {
  pages.forEach((canvas, n) => {
    const text = `Commissioning report of ${createdAt}, page ${n + 1} of ${pages.length}`;
    canvas.text(text, margin, canvas.height - 24, { size: 7, color: grey });
  });
}

/** A paragraph over the whole width. */
async function write(
  place: Place,
  text: string,
  style: { size?: number; bold?: boolean; color?: ReturnType<typeof rgb> } = {},
): Promise<void> {
  const height = Math.max(lineHeight, 1.25 * (style.size ?? 8));
  for (const line of place.canvas.wrap(text, place.canvas.width - 2 * margin, style)) {
    await roomFor(place, 1);
    place.canvas.text(line, margin, place.y, style);
    place.y += height;
  }
}

/** Begins a new page where so many lines do not fit any more. */
async function roomFor(place: Place, lines: number): Promise<void> {
  if (place.y + lines * lineHeight > place.canvas.height - margin) {
    place.canvas = await createPdfCanvas(place.document);
    place.pages.push(place.canvas);
    place.y = 50;
  }
}
