import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { contourAgain } from '../../bench/browser/contourAgain';
import { openBrowser } from '../../bench/browser/openBrowser';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { paintSquare } from '../../bench/browser/paintSquare';
import { profileOwnWork } from '../../bench/browser/profileOwnWork';
import { startAndStop } from '../../bench/browser/startAndStop';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import { builtPlugins } from '../../demo/builtPlugins';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { readDicomFile } from '../../src/dicom';
import { writeRtDose } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import { productIdentity } from '../../src/productIdentity';
import type { Vec3 } from '../../src/volume/types';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { eventually, readKidney, screenshot } from '../helpers/kidneyPage';
import { readKidneyVoxels } from '../helpers/kidneyVoxels';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

/**
 * Most of a run's time in which our own code may be on the page's thread; it would be nearly all if
 * that thread did a stage of the work. How long it holds the thread at a time, and how soon a run
 * stops, is told by `npm run bench -- viewer`.
 */
const mostShare = 0.5;
const sliceMm = 2;
const doseVoxelMm = 4.8;
const gyPerVoxel = 0.1;
/** 'unsafe-inline' is for the viewer's own page; docs/engine.md says what the plug-in needs. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self'; connect-src 'self'";

describeInBrowser()('a run in stock OHIF on 512 x 512 x 200', () => {
  let folder: string;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engine-viewer-'));
    const pluginsDir = path.join(folder, 'plugins');
    fs.cpSync(builtPlugins, pluginsDir, { recursive: true });
    // What matters here is the path through the viewer: networks that follow a rule make it quick.
    writeRuleModel(path.join(pluginsDir, 'models'));
    viewer = await startViewer({ pluginsDir, contentSecurityPolicy: policy });
    const spacingMm: Vec3 = [0.8, 0.8, sliceMm];
    const ct = ellipsoidTrunk([512, 512, 200], spacingMm, { kidneyHu: ruleKidneyHu });
    const files = ctFilesFromVolume(ct, { patientName: 'LARGE^CT', patientID: 'LARGE' });
    await viewer.store([...files, risingDose(ct.imagePositionPatient, files[0])]);
    browser = await openBrowser();
    ({ page } = browser);
    await openStudy(page, viewer.url, uidFor('LARGE study'));
    await waitForPhase(page, 'done');
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('computes in workers: the page’s thread does little of a run', async () => {
    const work = await profileOwnWork(page, () => contourAgain(page));
    process.stdout.write(
      `the page's thread in a run: ours ${(100 * work.ownShare).toFixed(0)} %, ` +
        `${work.ownMs.toFixed(0)} ms, the viewer's ${work.hostMs.toFixed(0)} ms\n`,
    );
    expect(work.ownMs).toBeGreaterThan(0);
    expect(work.ownShare).toBeLessThan(mostShare);
  });

  test('keeps to the content security policy', () => {
    const violations = browser.log.filter((line) => /Content Security Policy/i.test(line));
    expect(violations.filter((line) => line.includes('/plugins/'))).toEqual([]);
  });

  test('shows the back end and why others were passed over', async () => {
    await page.locator('[data-cy="kidney-stages"] summary').click();
    const text = await page.locator('[data-cy="kidney-back-ends"]').textContent();
    expect(text).toContain('Computed with wasm, 2 threads.');
    expect(text).toMatch(/WebGPU, passed over: /);
    await screenshot(page, 'engine-back-ends');
  });

  test('Escape cancels and leaves the contours; a further run works', async () => {
    const before = await readKidney(page, 'right');
    await startAndStop(page);
    await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').waitFor();
    expect((await readKidney(page, 'right')).volumeMl).toBe(before.volumeMl);
    await screenshot(page, 'engine-cancelled');
    await contourAgain(page);
    await waitForPhase(page, 'done');
    expect((await readKidney(page, 'right')).volumeMl).toBe(before.volumeMl);
  });

  test('Escape in a text field is the field’s own', async () => {
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'test-field';
      document.body.append(field);
      field.focus();
    });
    // Pressed where the focus is, while the run goes on: it ends by itself.
    await startAndStop(page);
    await waitForPhase(page, 'done');
    expect(await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').count()).toBe(0);
    await page.evaluate(() => document.getElementById('test-field')!.remove());
  });

  test('the button cancels too', async () => {
    const before = await readKidney(page, 'right');
    await startAndStop(page, '[data-cy="kidney-cancel"]');
    await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').waitFor();
    expect((await readKidney(page, 'right')).volumeMl).toBe(before.volumeMl);
  });

  test('a stroke is in the numbers', async () => {
    await page.locator('[data-cy="kidney-dvh"]').waitFor();
    await paintSquare(page, 1, 'right', [150, 180], 10, { withRedraw: false });
    const { volumeMl, centroidMm } = await readKidneyVoxels(page, 1, sliceMm);
    const shown = await eventually(
      () => readKidney(page, 'right'),
      (kidney) => Math.abs(kidney.volumeMl / volumeMl - 1) < 1e-6,
    );
    expect(shown.volumeMl / volumeMl).toBeCloseTo(1, 6);
    const expectedGy = 1 + (gyPerVoxel * (centroidMm[0] + (511 * 0.8) / 2)) / doseVoxelMm;
    expect(shown.meanDoseGy! / expectedGy).toBeCloseTo(1, 3);
  });
});

/** A dose map that rises along x, as a Part 10 file of the study. */
function risingDose([x, y, z]: Vec3, ctFile: Uint8Array): Uint8Array {
  const dose = writeRtDose({
    volume: {
      dimensions: [86, 86, 84],
      spacingMm: [doseVoxelMm, doseVoxelMm, doseVoxelMm],
      imagePositionPatient: [x, y, z],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      frameOfReferenceUID: uidFor('LARGE frame'),
      data: Float32Array.from({ length: 86 * 86 * 84 }, (_, n) => 1 + gyPerVoxel * (n % 86)),
    },
    reference: readDicomFile(ctFile).dataset,
    software: productIdentity,
  });
  return new Uint8Array(toPart10(dose));
}
