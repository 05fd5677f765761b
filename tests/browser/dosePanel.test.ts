import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { PatientTruth } from '../../demo/phantom';
import { decodePixelData, getSequence, getString, readDicomFile } from '../../src/dicom';
import { readRtDose, writeRtDose } from '../../src/dicom/rtdose';
import type { NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write';
import { kidneySides } from '../../src/labels';
import { productIdentity } from '../../src/productIdentity';
import type { KidneyDoseReport } from '../../src/report/kidneyDoseReport';
import { indexToPatient } from '../../src/volume';
import type { VolumeGeometry } from '../../src/volume/types';
import { describeInBrowser } from '../helpers/describeInBrowser';
import {
  brushStroke,
  eventually,
  outlinedViewports,
  readKidney,
  screenshot,
  screenshotWhenDrawn,
  segmentLabels,
  thumbnailOf,
} from '../helpers/kidneyPage';
import { readKidneyVoxels } from '../helpers/kidneyVoxels';
import { openThumbnail } from '../helpers/openThumbnail';
import { takeOverReport } from '../helpers/takeOverReport';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { paintSquare } from '../../bench/browser/paintSquare';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { hasTool, runTool } from '../helpers/tools';
import { writePatient } from '../../demo/writePatient';

const artifacts = path.resolve(__dirname, '../artifacts');
const sliceMm = 5;
const sides = [
  ['right', 1],
  ['left', 2],
] as const;

/**
 * A dose that is linear in patient coordinates: its mean over any set of voxels is its value at
 * their centroid, and trilinear interpolation gives it exactly.
 */
const doseAt = ([x, y, z]: readonly number[], origin: readonly number[]) =>
  20 + 0.02 * (x - origin[0]) + 0.03 * (y - origin[1]) + 0.05 * (z - origin[2]);

/** All but a hundredth stays in its voxel: for the way through the viewer, no physics. */
const testKernel = {
  name: 'Test kernel',
  radionuclide: '177Lu',
  source: 'this test',
  voxelMm: 4.8,
  densityGPerMl: 1.05,
  rows: [0, 1].flatMap((k) =>
    [0, 1].flatMap((j) =>
      [0, 1].map((i) => [i, j, k, i + j + k === 0 ? 0.2 : i + j + k === 1 ? 0.0003 : 0]),
    ),
  ),
};

describeInBrowser()('the dose panel in stock OHIF', () => {
  let folder: string;
  let truth: PatientTruth;
  let grid: VolumeGeometry;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  /** Mean dose by hand: of the voxels that the viewer holds, with the viewer's own geometry. */
  const expectedKidney = async (label: number) => {
    const kidney = await readKidneyVoxels(page, label, sliceMm);
    return { ...kidney, meanDoseGy: doseAt(kidney.centroidMm, grid.imagePositionPatient) };
  };
  const expectShown = async () => {
    for (const [side, label] of sides) {
      const expected = await expectedKidney(label);
      const shown = await eventually(
        () => readKidney(page, side),
        ({ volumeMl, meanDoseGy }) =>
          Math.abs(volumeMl / expected.volumeMl - 1) < 1e-6 && meanDoseGy !== undefined,
      );
      expect(shown.volumeMl / expected.volumeMl).toBeCloseTo(1, 6);
      // The map is stored with 16 bits.
      expect(shown.meanDoseGy! / expected.meanDoseGy).toBeCloseTo(1, 3);
      expect(shown.text).toBe(`${shown.volumeMl.toFixed(1)} ml${shown.meanDoseGy!.toFixed(2)} Gy`);
    }
  };
  const download = async (format: string): Promise<string> => {
    const button = page.locator(`[data-cy="kidney-export-${format}"]`);
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const target = path.join(folder, file.suggestedFilename());
    await file.saveAs(target);
    return target;
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dose-panel-'));
    const patient = writePatient(path.join(folder, 'patient'), { small: true });
    truth = patient.truth;
    const stored = readDicomFile(fs.readFileSync(patient.doseFile));
    const { volume } = readRtDose(
      stored.dataset,
      await decodePixelData(stored.dataset, stored.transferSyntaxUID),
    );
    grid = volume;
    const [nx, ny] = volume.dimensions;
    const data = volume.data.map((_, n) =>
      doseAt(
        indexToPatient(volume, [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))]),
        volume.imagePositionPatient,
      ),
    );
    const known = writeRtDose({
      volume: { ...volume, data },
      reference: stored.dataset,
      software: productIdentity,
      seriesDescription: 'Known dose',
    });
    const others = patient.files.filter(
      (file) => getString(readDicomFile(file).dataset, 'Modality') !== 'RTDOSE',
    );
    viewer = await startViewer({
      appConfigOverrides: {
        kidneyDosimetry: {
          institution: 'Test hospital',
          doseWash: { isodosesGy: [24, 28, 32, 36] },
          uncertainty: { calibrationRelative: 0.05 },
          kernels: [testKernel],
        },
      },
    });
    await viewer.store([...others, new Uint8Array(toPart10(known))]);
    browser = await openBrowser();
    page = browser.page;
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'done');
    await page.locator('[data-cy="kidney-dvh"]').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('shows the known volume and dose of both kidneys', async () => {
    await expectShown();
    // Filled where no wash is, so that the contours are easily judged there.
    expect(await outlinedViewports(page)).toEqual(['kidney-axial-dose']);
    await screenshotWhenDrawn(page, 'dose-panel-1');
  });

  test('is told by the keyboard: formula behind a number, a value of the histogram', async () => {
    const row = page.locator('[data-cy="kidney-quantity-bed"] button');
    await row.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-cy="kidney-quantity-bed"] button[aria-expanded="true"]').waitFor();
    expect(await page.getByText(/^BED = D/).isVisible()).toBe(true);
    await page.keyboard.press('Enter');

    const plot = page.locator('[data-cy="kidney-dvh"] svg[role="slider"]');
    await plot.focus();
    await page.keyboard.press('End');
    for (let n = 0; n < 4; n++) {
      await page.keyboard.press('PageDown');
    }
    const text = (await plot.getAttribute('aria-valuetext'))!;
    expect(text).toMatch(/^\d+\.\d\d Gy or more: Right kidney \d+\.\d %, Left kidney \d+\.\d %$/);
  });

  test('redraws the contours with the sinus and without: numbers, band and findings go along', async () => {
    const select = page.locator('select[data-cy="kidney-convention"]');
    const findings = page.locator('[data-cy="kidney-findings"]');
    const look = async () => ({
      right: await readKidney(page, 'right'),
      left: await readKidney(page, 'left'),
      findings: (await findings.count()) > 0 ? await findings.textContent() : '',
    });
    /** The contour's part of the uncertainty, which needs a probability band. */
    const ofContour = async () => {
      const report = JSON.parse(
        fs.readFileSync(await download('json'), 'utf8'),
      ) as KidneyDoseReport;
      return report.kidneys.map(
        ({ uncertainty }) =>
          uncertainty!.components.find(({ id }) => id === 'contour')?.relativeStandardUncertainty,
      );
    };
    const parenchyma = await look();
    const bandOfParenchyma = await ofContour();
    await select.selectOption('solid');
    const solid = await eventually(look, ({ right }) =>
      Boolean(right.volumeMl > parenchyma.right.volumeMl && right.meanDoseGy),
    );
    await expectShown();
    expect(solid.right.volumeMl).toBeGreaterThan(parenchyma.right.volumeMl);
    expect(solid.left.volumeMl).toBeGreaterThan(parenchyma.left.volumeMl);
    expect(await page.locator('[data-cy="kidney-status"]').textContent()).toMatch(/^Automatic/);
    const bandOfSolid = await ofContour();
    for (const part of [...bandOfParenchyma, ...bandOfSolid]) {
      expect(part).toBeGreaterThan(0);
    }
    expect(bandOfSolid).not.toEqual(bandOfParenchyma);
    await select.selectOption('parenchyma');
    const again = await eventually(look, (seen) => isDeepStrictEqual(seen, parenchyma));
    expect(again).toEqual(parenchyma);
  });

  test('draws isodose lines, and takes them away', async () => {
    const lines = page.locator('.kidney-dose-layer path');
    await lines.first().waitFor({ state: 'attached' });
    await page.locator('[data-cy="kidney-wash"] summary').click();
    await page.locator('[data-cy="kidney-isodose-view"]').selectOption('all');
    await screenshotWhenDrawn(page, 'dose-panel-2-isodoses');
    await page.locator('[data-cy="kidney-isodose-view"]').selectOption('off');
    await lines.first().waitFor({ state: 'detached' });
    await page.locator('[data-cy="kidney-isodose-view"]').selectOption('dose');
    await page.locator('[data-cy="kidney-wash"] summary').click();
  });

  test('follows an edit to the known new value, and its plot keeps the automatic curve', async () => {
    const before = await expectedKidney(1);
    await paintSquare(page, 1, 'right', [58, 40], 12);
    const after = await expectedKidney(1);
    expect(after.voxels).toBe(before.voxels + 144);
    expect(Math.abs(after.meanDoseGy - before.meanDoseGy)).toBeGreaterThan(0.01);
    await expectShown();
    expect(await page.locator('[data-cy="kidney-status"]').textContent()).toMatch(/^Edited/);
    await page.locator('[data-cy="kidney-dvh-right-automatic"]').waitFor();
    await screenshot(page, 'dose-panel-3-edited');
  });

  test('follows the viewer’s own brush and undo', async () => {
    const before = await readKidney(page, 'right');
    await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
    // The stroke's middle may be seen first: its end is.
    await eventually(
      () => readKidney(page, 'right'),
      ({ volumeMl }) => volumeMl > before.volumeMl + 1,
    );
    await expectShown();
    await page.keyboard.press('Control+z');
    const undone = await eventually(
      () => readKidney(page, 'right'),
      ({ volumeMl }) => volumeMl === before.volumeMl,
    );
    expect(undone).toEqual(before);
  });

  test('takes an entered activity and half-life into the derived numbers', async () => {
    await page.locator('[data-cy="kidney-entries"] summary').click();
    const cell = (quantity: string) =>
      page.locator(`[data-cy="kidney-quantity-${quantity}"] td`).first();
    const { meanDoseGy } = await readKidney(page, 'right');
    const enter = async (field: string, value: string) => {
      await page.locator(`[data-cy="${field}"]`).fill(value);
      await page.keyboard.press('Enter');
    };
    // From the SPECT of the same study.
    expect(await cell('dose-per-activity').textContent()).toBe(
      `${(meanDoseGy! / 7.4).toFixed(3)} Gy/GBq`,
    );
    await enter('kidney-activity-0', '5000');
    expect(await cell('dose-per-activity').textContent()).toBe(
      `${(meanDoseGy! / 5).toFixed(3)} Gy/GBq`,
    );
    await enter('kidney-half-life-right', '40');
    // alpha/beta 2.6 Gy and T_rep 2.8 h by default; G = T_rep / (T_rep + T_eff).
    const bed = meanDoseGy! * (1 + ((2.8 / 42.8) * meanDoseGy!) / 2.6);
    expect(await cell('bed').textContent()).toBe(`${bed.toFixed(2)} Gy`);
    await enter('kidney-half-life-right', '-3');
    expect(await page.getByText('A number from 0.1 to 1000 h is needed.').isVisible()).toBe(true);
    expect(await cell('bed').textContent()).toBe(`${bed.toFixed(2)} Gy`);
    await screenshot(page, 'dose-panel-4-entries');
    await page.locator('[data-cy="kidney-entries"] summary').click();
  });

  test('exports CSV and JSON with the numbers of the panel', async () => {
    const right = await readKidney(page, 'right');
    const csv = fs
      .readFileSync(await download('csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(csv).toHaveLength(3);
    const header = csv[0].split(',');
    const cells = csv[1].split(',');
    expect(cells[header.indexOf('side')]).toBe('right');
    // Six digits.
    expect(Number(cells[header.indexOf('volume_ml')]) / right.volumeMl).toBeCloseTo(1, 5);
    expect(Number(cells[header.indexOf('mean_dose_Gy')]) / right.meanDoseGy!).toBeCloseTo(1, 5);

    const json = JSON.parse(fs.readFileSync(await download('json'), 'utf8')) as KidneyDoseReport;
    expect(json.schema).toBe('kidney-dose-report');
    expect(json.provenance.institution).toBe('Test hospital');
    expect(json.provenance.contours.status).toBe('edited');
    expect(json.kidneys[0].dose!.meanDoseGy).toBeCloseTo(right.meanDoseGy!, 9);
    expect(json.cycles[0].administration.activityMBq).toEqual({ value: 5000, source: 'entered' });
  });

  test('exports a PDF of one page with the numbers and the picture', async () => {
    const file = await download('pdf');
    expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    if (!hasTool('pdftoppm', ['-v'])) {
      process.stderr.write('SKIPPED: pdftoppm is not installed (Debian: poppler-utils)\n');
      return;
    }
    const { meanDoseGy } = await readKidney(page, 'right');
    const { output } = runTool('pdftotext', ['-layout', file, '-']);
    expect(output).toContain('Kidney dose report');
    expect(output).toContain(meanDoseGy!.toFixed(2));
    expect(output).toContain('Test hospital');
    const picture = path.join(artifacts, 'dose-panel-report');
    execFileSync('pdftoppm', ['-png', '-r', '110', file, picture]);
    expect(fs.existsSync(`${picture}-1.png`)).toBe(true);
    expect(fs.existsSync(`${picture}-2.png`)).toBe(false);
    const { output: images } = runTool('pdfimages', ['-list', file]);
    const colours = kidneySides.map(({ color }) => color.join());
    for (const pixels of pdfPictures(file, folder)) {
      // Both outlines are in the picture.
      colours.forEach((colour) => expect(pixels.has(colour)).toBe(true));
    }
    // Two lines of heading; the slice and the view from the front.
    expect(images.trim().split('\n')).toHaveLength(4);
    expect(output).toContain('CT and dose, slice at z');
    expect(output).toContain('Largest dose from the front');
  });

  test('stores a DICOM SR whose numbers are those of the panel', async () => {
    await page.locator('[data-cy="kidney-store-report"]').click();
    await page.locator('[data-cy="kidney-stored"]').waitFor();
    await thumbnailOf(page, 'SEG').waitFor();
    const { studyInstanceUID } = truth;
    const [instance] = await viewer.client.searchInstances(
      { studyInstanceUID },
      { Modality: 'SR' },
    );
    const { dataset } = readDicomFile(
      await viewer.client.retrieveInstance({
        studyInstanceUID,
        seriesInstanceUID: getString(instance, 'SeriesInstanceUID')!,
        sopInstanceUID: getString(instance, 'SOPInstanceUID')!,
      }),
    );
    const values = measuredValues(dataset);
    for (const [side] of sides) {
      const shown = await readKidney(page, side);
      const near = (wanted: number) => values.some((value) => Math.abs(value / wanted - 1) < 1e-5);
      expect(near(shown.meanDoseGy!)).toBe(true);
      expect(near(shown.volumeMl) || near(shown.volumeMl * 1000)).toBe(true);
    }
    await screenshot(page, 'dose-panel-5-stored');
  });

  test('never takes an activity image for dose, and computes its dose when told how', async () => {
    const known = await readKidney(page, 'right');
    const maps = page.locator('[data-cy="kidney-dose-map"]');
    const option = maps.locator('option').filter({ hasText: 'activity concentration' }).first();
    const spect = (await option.getAttribute('value'))!;
    const compute = async (hours: string, kernel: string) => {
      await maps.selectOption(spect);
      const form = page.locator('[data-cy="kidney-activity-dose"]');
      expect(await form.textContent()).toContain('holds activity, not dose');
      // Asking changes nothing.
      const before = await readKidney(page, 'right');
      await form.locator('[data-cy="kidney-activity-hours"]').fill(hours);
      await page.keyboard.press('Enter');
      await form.locator('[data-cy="kidney-activity-kernel"]').selectOption(kernel);
      expect(await readKidney(page, 'right')).toEqual(before);
      await form.locator('[data-cy="kidney-activity-compute"]').click();
      const { meanDoseGy } = await eventually(
        () => readKidney(page, 'right'),
        (shown) => shown.meanDoseGy !== undefined && shown.meanDoseGy !== before.meanDoseGy,
      );
      return meanDoseGy!;
    };
    const after24 = await compute('24', '');
    expect(after24).not.toBeCloseTo(known.meanDoseGy!, 3);
    // The same image taken for one of a day later: e^(k 24 h), k by the site's 50 h.
    const after48 = await compute('48', '');
    expect(after48 / after24).toBeCloseTo(Math.exp((24 * Math.LN2) / 50), 5);
    expect(await page.locator('[data-cy="kidney-findings"]').textContent()).toMatch(
      /computed here from activity.*48\.0 h after the administration/,
    );
    const byKernel = await compute('48', testKernel.name);
    expect(byKernel / after48).toBeGreaterThan(0.8);
    expect(byKernel / after48).toBeLessThan(1.05);
    await page.locator('[data-cy="kidney-dose-computed"]').waitFor();
    await screenshot(page, 'dose-panel-6-activity');
    // Back to the map of the archive.
    const map = maps.locator('option').filter({ hasText: 'Known dose' }).first();
    await maps.selectOption((await map.getAttribute('value'))!);
    const again = await eventually(
      () => readKidney(page, 'right'),
      ({ meanDoseGy }) => meanDoseGy === known.meanDoseGy,
    );
    expect(again).toEqual(known);
  });

  test('the viewer opens the stored report without a triangle and takes its outlines over', async () => {
    const { isUsable, tools } = await takeOverReport(page);
    expect(isUsable).toBe(true);
    expect(tools).toEqual(['PlanarFreehandROI', 'PlanarFreehandROI']);
    await screenshot(page, 'dose-panel-7-report-opened');
  });

  test('the viewer opens the stored SEG with both kidneys', async () => {
    const before = await segmentLabels(page, 'Labelmap');
    await openThumbnail(page, 'SEG');
    const labels = await eventually(
      () => segmentLabels(page, 'Labelmap'),
      (all) => all.length > before.length,
    );
    await screenshot(page, 'dose-panel-8-seg-opened');
    expect([...labels].sort()).toEqual(['Kidney_L', 'Kidney_L', 'Kidney_R', 'Kidney_R']);
  });
});

/** Colours ("r,g,b") in each picture of a PDF. */
function pdfPictures(file: string, folder: string): Set<string>[] {
  execFileSync('pdfimages', [file, path.join(folder, 'picture')]);
  const names = fs.readdirSync(folder).filter((name) => /^picture-.*\.ppm$/.test(name));
  expect(names).toHaveLength(2);
  return names.map((name) => {
    const bytes = fs.readFileSync(path.join(folder, name));
    const [header] = /^P6\s+\d+\s+\d+\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!;
    const colours = new Set<string>();
    for (let n = header.length; n + 2 < bytes.length; n += 3) {
      colours.add(`${bytes[n]},${bytes[n + 1]},${bytes[n + 2]}`);
    }
    return colours;
  });
}

/** Every number of an SR's measurements, in the order of the tree. */
function measuredValues(item: NaturalDataset): number[] {
  const own = getSequence(item, 'MeasuredValueSequence').map((value) =>
    Number(getString(value, 'NumericValue')),
  );
  return [...own, ...getSequence(item, 'ContentSequence').flatMap(measuredValues)];
}
