import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { getNumbers, getString, readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write';
import type { KidneyDoseReport } from '../../src/report/kidneyDoseReport';
import { uidFor } from '../helpers/ctFilesFromVolume';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { eventually, readKidney, screenshotWhenDrawn } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { hasTool } from '../helpers/tools';
import { writePatient } from '../../demo/writePatient';

const sides = ['right', 'left'] as const;

/** What a study shows and saves of its CT numbers. */
interface Seen {
  volumesMl: number[];
  massesG: number[];
  densities: number[];
  warnings: string[];
  /** Pixels of the panel's picture behind the outlines, RGBA. */
  coronal: number[];
  /** Pictures of the PDF, each as Portable Pixmap; none where poppler is missing. */
  pictures: Buffer[];
}

describeInBrowser()('a CT that is stored in Hounsfield units', () => {
  let folder: string;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hounsfield-'));
    const { files } = writePatient(path.join(folder, 'patient'), { small: true });
    const slices = files
      .map((file) => readDicomFile(file).dataset)
      .filter((dataset) => getString(dataset, 'Modality') === 'CT');
    viewer = await startViewer();
    // The CT alone: without dose maps the pictures are of CT numbers.
    await viewer.store(slices.map((slice) => asStudy(slice, 'WITH-OFFSET')));
    await viewer.store(slices.map((slice) => asStudy(inHounsfield(slice), 'IN-HU')));
    browser = await openBrowser();
    page = browser.page;
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const download = async (format: string, name: string): Promise<string> => {
    const button = page.locator(`[data-cy="kidney-export-${format}"]`);
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const target = path.join(folder, `${name}.${format}`);
    await file.saveAs(target);
    return target;
  };

  const look = async (patientID: string): Promise<Seen> => {
    await openStudy(page, viewer.url, uidFor(`${patientID} study`));
    await waitForPhase(page, 'done');
    const canvas = page.locator('[data-cy="kidney-coronal"][data-kind="ct"] canvas');
    await canvas.waitFor();
    const kidneys = await eventually(
      () => Promise.all(sides.map((side) => readKidney(page, side))),
      (shown) => shown.every(({ volumeMl }) => volumeMl > 0),
    );
    const coronal = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d')!;
      return [...context.getImageData(0, 0, width, height).data];
    });
    const report = JSON.parse(
      fs.readFileSync(await download('json', patientID), 'utf8'),
    ) as KidneyDoseReport;
    const warnings = await page
      .locator('[data-cy="kidney-findings"] li[data-severity="warning"]')
      .allTextContents();
    const pictures = picturesOf(await download('pdf', patientID), patientID);
    await page.locator('[data-cy="kidney-coronal"]').scrollIntoViewIfNeeded();
    await screenshotWhenDrawn(page, `stored-in-hounsfield-${patientID.toLowerCase()}`);
    return {
      volumesMl: kidneys.map(({ volumeMl }) => volumeMl),
      massesG: report.kidneys.map(({ massG }) => massG!),
      densities: report.kidneys.map(({ meanDensityGPerMl }) => meanDensityGPerMl!),
      warnings,
      coronal,
      pictures,
    };
  };

  const picturesOf = (pdf: string, name: string): Buffer[] => {
    if (!hasTool('pdfimages', ['-v'])) {
      process.stderr.write('SKIPPED: pdfimages is not installed (Debian: poppler-utils)\n');
      return [];
    }
    execFileSync('pdfimages', [pdf, path.join(folder, name)]);
    return fs
      .readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.ppm'))
      .sort()
      .map((file) => fs.readFileSync(path.join(folder, file)));
  };

  test('keeps the mass and the pictures behind the outlines, as one stored with an offset has them', async () => {
    const withOffset = await look('WITH-OFFSET');
    const inUnits = await look('IN-HU');

    expect(inUnits.volumesMl).toEqual(withOffset.volumesMl);
    for (const [n] of sides.entries()) {
      expect(inUnits.massesG[n]).toBeGreaterThan(80);
      expect(inUnits.densities[n]).toBeGreaterThan(1);
      expect(inUnits.densities[n]).toBeLessThan(1.15);
      expect(inUnits.massesG[n]).toBeCloseTo(withOffset.massesG[n], 6);
    }
    expect(inUnits.warnings).toEqual(withOffset.warnings);

    // A picture, not one grey: fat, kidney and bone differ.
    expect(new Set(inUnits.coronal).size).toBeGreaterThan(30);
    expect(inUnits.coronal).toEqual(withOffset.coronal);
    if (inUnits.pictures.length > 0) {
      expect(inUnits.pictures).toHaveLength(2);
      for (const [n, picture] of inUnits.pictures.entries()) {
        expect(new Set(picture).size).toBeGreaterThan(30);
        expect(picture.equals(withOffset.pictures[n])).toBe(true);
      }
    }
  });
});

/** The slice as a study of another patient. */
function asStudy(slice: NaturalDataset, patientID: string): Uint8Array {
  return new Uint8Array(
    toPart10({
      ...slice,
      PatientID: patientID,
      StudyInstanceUID: uidFor(`${patientID} study`),
      SeriesInstanceUID: uidFor(`${patientID} series`),
      FrameOfReferenceUID: uidFor(`${patientID} frame`),
      SOPInstanceUID: uidFor(`${patientID} ${getString(slice, 'SOPInstanceUID')}`),
    }),
  );
}

/** The same CT numbers as signed 16 bit with slope 1 and intercept 0. */
function inHounsfield(slice: NaturalDataset): NaturalDataset {
  const [intercept] = getNumbers(slice, 'RescaleIntercept')!;
  const [bytes] = [slice.PixelData].flat() as ArrayBuffer[];
  const pixels = Int16Array.from(new Uint16Array(bytes), (stored) => stored + intercept);
  return {
    ...slice,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 1,
    RescaleSlope: '1',
    RescaleIntercept: '0',
    PixelData: pixels.buffer,
  };
}
