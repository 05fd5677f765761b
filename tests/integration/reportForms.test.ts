import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getSequence, getString } from '../../src/dicom';
import { writeDoseSr } from '../../src/dicom/sr';
import type { NaturalDataset } from '../../src/dicom/types';
import { doseTableRows } from '../../src/panels/doseTableRows';
import { toCsv, toJson, toPdf } from '../../src/report';
import type { ContourReading } from '../../src/uncertainty';
import { createWords } from '../../src/words';
import type { KidneyDoseReport } from '../../src/report';
import { doseReport } from '../helpers/doseReportCase';
import { pdfShownText } from '../helpers/pdfShownText';
import { serialDoseReport } from '../helpers/serialDoseReport';

const golden = (name: string) => resolve(__dirname, '../golden/doseReport', name);
const readStored = (name: string): KidneyDoseReport =>
  JSON.parse(readFileSync(golden(name), 'utf8'));
const stored = readStored('report.json');
/** Of a dose from serial images. */
const serial = readStored('report-serial.json');

/**
 * Every form of two stored reports, letter by letter: columns, keys, codes, names, digits. Where a
 * form is meant to change, WRITE_GOLDEN=1 writes the files anew; the difference belongs into the
 * same commit.
 */
describe('the forms of a stored report', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['report.csv.txt', () => toCsv(stored)],
    ['page.txt', () => pageText(stored)],
    ['panel.txt', () => panelText(stored)],
    ['structuredReport.txt', () => measuredText(structuredReport(stored))],
    ['jsonKeys.txt', () => keysOf(JSON.parse(toJson(withEverything())))],
    ['report-serial.csv.txt', () => toCsv(serial)],
    ['page-serial.txt', () => pageText(serial)],
    ['panel-serial.txt', () => panelText(serial)],
    ['structuredReport-serial.txt', () => measuredText(structuredReport(serial))],
    ['jsonKeys-serial.txt', () => keysOf(JSON.parse(toJson(serialDoseReport(1))))],
  ])('%s', async (name, make) => {
    const text = await make();
    if (process.env.WRITE_GOLDEN === '1') {
      writeFileSync(golden(name), text);
    }
    expect(text).toBe(readFileSync(golden(name), 'utf8'));
  });
});

async function pageText(report: KidneyDoseReport): Promise<string> {
  return `${pdfShownText(await toPdf(report))}\n`;
}

/** A report in which no optional number is missing. */
function withEverything(): KidneyDoseReport {
  const reading = (meanDoseGy: number): ContourReading => ({
    volumeMl: 100,
    meanDosesGy: [meanDoseGy / 2, meanDoseGy / 2],
    recoveryCoefficients: [],
  });
  const band = { at03: reading(3), at05: reading(3.2), at07: reading(3.5) };
  return doseReport(2, { contours: { right: { band }, left: { band } } });
}

/** Row by row: name, right, left, both; then the formula, its source and the notes. */
function panelText(report: KidneyDoseReport): string {
  const { main, distribution } = doseTableRows(report, createWords('en'));
  return [...main, ...distribution]
    .flatMap(({ id, label, right, left, both, formula, notes = [] }) => [
      `${id}: ${[label, right, left, both].filter(Boolean).join(' | ')}\n`,
      ...[formula.quantity, formula.expression, formula.source, ...notes].map(
        (text) => `    ${text}\n`,
      ),
    ])
    .join('');
}

function structuredReport(report: KidneyDoseReport): NaturalDataset {
  const ofStudy = { StudyInstanceUID: '1.2.3', SeriesInstanceUID: '1.2.3.4' };
  return writeDoseSr({
    report,
    source: { ...ofStudy, PatientID: 'P7', PatientName: 'A^B', SOPInstanceUID: '1.2.3.4.1' },
    segmentation: {
      ...ofStudy,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
      SOPInstanceUID: '1.2.5',
    },
    segmentNumbers: { right: 1, left: 2 },
    software: { name: 'Kidney dosimetry for OHIF', version: '0.1.0' },
    now: new Date('2026-01-05T08:30:00Z'),
  });
}

/** Every number of the tree with its codes and, indented, the items below it. */
function measuredText(item: NaturalDataset, depth = 0): string {
  const [measured] = getSequence(item, 'MeasuredValueSequence');
  const isPart = depth > 0 || measured !== undefined;
  const codes = ['ConceptNameCodeSequence', 'ConceptCodeSequence'].flatMap((name) =>
    getSequence(item, name).map(codeText),
  );
  const value = measured
    ? [
        getString(measured, 'NumericValue'),
        ...getSequence(measured, 'MeasurementUnitsCodeSequence').map(codeText),
      ]
    : getSequence(item, 'ReferencedSOPSequence').map((one) =>
        getString(one, 'ReferencedSOPInstanceUID'),
      );
  const line = [
    getString(item, 'RelationshipType'),
    getString(item, 'ValueType'),
    ...codes,
    ...value,
  ];
  return [
    isPart ? `${'    '.repeat(depth)}${line.join(' | ')}\n` : '',
    ...getSequence(item, 'ContentSequence').map((part) =>
      measuredText(part, isPart ? depth + 1 : 0),
    ),
  ].join('');
}

function codeText(code: NaturalDataset): string {
  return ['CodeValue', 'CodingSchemeDesignator', 'CodeMeaning']
    .map((name) => getString(code, name))
    .join(' ');
}

/** Paths of all keys, each once, in the order of the file; [] for the entries of a list. */
function keysOf(value: unknown): string {
  const paths = new Set<string>();
  const visit = (one: unknown, path: string): void => {
    if (Array.isArray(one)) {
      one.forEach((entry) => visit(entry, `${path}[]`));
    } else if (typeof one === 'object' && one !== null) {
      Object.entries(one).forEach(([key, entry]) => {
        paths.add(`${path}.${key}`);
        visit(entry, `${path}.${key}`);
      });
    }
  };
  visit(value, '');
  return [...paths].map((path) => `${path.slice(1)}\n`).join('');
}
