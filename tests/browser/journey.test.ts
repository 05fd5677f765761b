import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PatientTruth } from '../../demo/phantom';
import { decodePixelData, getString, readDicomFile } from '../../src/dicom';
import { readRtDose, writeRtDose } from '../../src/dicom/rtdose';
import { findKidneyRois, readRtStruct } from '../../src/dicom/rtstruct';
import { toPart10 } from '../../src/dicom/write';
import { productIdentity } from '../../src/productIdentity';
import { createArchiveClient } from '../helpers/createArchiveClient';
import { describeInBrowser } from '../helpers/describeInBrowser';
import {
  brushStroke,
  eventually,
  launchFromStudyList,
  openStudyList,
  readKidney,
  screenshot,
  screenshotWhenDrawn,
  thumbnailOf,
} from '../helpers/kidneyPage';
import { openRtStruct } from '../helpers/openRtStruct';
import type { Page } from 'playwright-core';
import { contourAgain } from '../../bench/browser/contourAgain';
import { openBrowser } from '../../bench/browser/openBrowser';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { hasOrthanc, startOrthanc } from '../helpers/orthanc';
import type { Orthanc } from '../helpers/orthanc';
import { installPackages } from '../helpers/installPackages';
import { retrieveRtStruct } from '../helpers/retrieveRtStruct';
import { readKidneyVoxels } from '../helpers/kidneyVoxels';
import { useNodeInPage } from '../helpers/useNodeInPage';
import { nodeSliceMm, sendToNode } from '../helpers/sendToNode';
import type { SentToNode } from '../helpers/sendToNode';
import { hasTool, testWithTool } from '../helpers/tools';
import { uidFor } from '../helpers/ctFilesFromVolume';
import { fetchViewer } from '../../demo/fetchViewer';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { demoViewerVersion, newestViewerVersion } from '../../demo/viewerReleases';
import { writePatient } from '../../demo/writePatient';

const artifacts = path.resolve(__dirname, '../artifacts');
const describeArchive = describeInBrowser();
if (!hasOrthanc) {
  process.stderr.write('SKIPPED: Orthanc is not installed (Debian: orthanc orthanc-dicomweb)\n');
}
const archives = ['embedded archive', ...(hasOrthanc ? ['Orthanc'] : [])];

describeArchive.each(archives)('the whole journey in stock OHIF over the %s', (archiveName) => {
  const isOrthanc = archiveName === 'Orthanc';
  // Two releases of the viewer at the price of one: npm run test:matrix tries them all. What a
  // hospital has is the released viewer, Orthanc and our packages.
  const version = isOrthanc ? demoViewerVersion : newestViewerVersion;
  const tag = isOrthanc ? 'orthanc' : 'embedded';
  let truth: PatientTruth;
  let doseFile: string;
  let folder: string;
  let orthanc: Orthanc | undefined;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let sent: SentToNode | undefined;
  // A browser of its own: once pages are open, Playwright at times never answers `route`.
  let nodeBrowser: OpenedBrowser | undefined;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-'));
    orthanc = isOrthanc ? await startOrthanc() : undefined;
    const packages = isOrthanc
      ? installPackages(fs.mkdtempSync(path.join(folder, 'site-')))
      : undefined;
    viewer = await startViewer({
      viewerDir: await fetchViewer({ version }),
      dicomwebUrl: orthanc?.dicomwebUrl,
      ...(packages && {
        pluginsDir: packages.pluginsDir,
        appConfigOverrides: packages.appConfig,
      }),
    });
    const patient = writePatient(folder, { small: true });
    ({ truth, doseFile } = patient);
    await viewer.store(patient.files);
    browser = await openBrowser({ imageScale: isOrthanc ? 0.5 : 1 });
  });

  afterAll(async () => {
    await browser?.close();
    await nodeBrowser?.close();
    await sent?.node.stop();
    await viewer?.close();
    await orthanc?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('one click in the study list contours both kidneys', async () => {
    const { page } = browser;
    await launchFromStudyList(page, viewer.url, truth.patientId);
    await waitForPhase(page, 'done');
    for (const kidney of truth.kidneys) {
      const shown = await eventually(
        () => readKidney(page, kidney.side),
        ({ meanDoseGy }) => meanDoseGy !== undefined,
      );
      // The dose is that of the network's own contour.
      expect(shown.volumeMl / kidney.volumeMl).toBeGreaterThan(0.9);
      expect(shown.volumeMl / kidney.volumeMl).toBeLessThan(1.12);
      expect(shown.meanDoseGy! / kidney.meanDoseGy).toBeGreaterThan(0.92);
      expect(shown.meanDoseGy! / kidney.meanDoseGy).toBeLessThan(1.05);
      expect(shown.text).toMatch(/\d+\.\d ml\d+\.\d\d Gy$/);
    }
    await screenshotWhenDrawn(page, `${tag}-1-contoured`);
  });

  test('a brush stroke changes volume and dose, undo restores them', async () => {
    const { page } = browser;
    const before = await readKidney(page, 'right');
    const left = await readKidney(page, 'left');
    await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
    const edited = await eventually(
      () => readKidney(page, 'right'),
      ({ volumeMl }) => volumeMl > before.volumeMl + 1,
    );
    expect(edited.volumeMl).toBeGreaterThan(before.volumeMl + 1);
    expect(edited.meanDoseGy).not.toBe(before.meanDoseGy);
    expect(await page.locator('[data-cy="kidney-status"]').textContent()).toMatch(/^Edited/);
    await screenshot(page, `${tag}-2-edited`);

    await page.keyboard.press('Control+z');
    const undone = await eventually(
      () => readKidney(page, 'right'),
      ({ volumeMl }) => volumeMl === before.volumeMl,
    );
    expect(undone).toEqual(before);
    expect(await readKidney(page, 'left')).toEqual(left);
    expect(await page.locator('[data-cy="kidney-status"]').textContent()).toMatch(/^Automatic/);
  });

  test('the RTSTRUCT is stored, listed and has the volumes of the panel', async () => {
    const { page } = browser;
    await page.locator('[data-cy="kidney-store"]').click();
    await page.locator('[data-cy="kidney-stored"]').waitFor();
    await thumbnailOf(page, 'RTSTRUCT').waitFor();
    await screenshot(page, `${tag}-3-stored`);

    const dataset = await retrieveRtStruct(
      createArchiveClient({ root: `${viewer.url}/dicom-web` }),
      truth.studyInstanceUID,
    );
    expect(getString(dataset, 'ApprovalStatus')).toBe('UNAPPROVED');
    const { right, left } = findKidneyRois(readRtStruct(dataset).structures);
    expect(right?.name).toBe('Kidney_R');
    expect(left?.name).toBe('Kidney_L');
  });

  const testReport = testWithTool('poppler-utils', hasTool('pdftoppm', ['-v']));
  testReport('the report is a PDF of one page', async () => {
    const { page } = browser;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-cy="kidney-export-pdf"]').click(),
    ]);
    const report = path.join(folder, 'report.pdf');
    await file.saveAs(report);
    const picture = path.join(artifacts, `${tag}-6-report`);
    execFileSync('pdftoppm', ['-png', '-r', '110', report, picture]);
    expect(fs.existsSync(`${picture}-1.png`)).toBe(true);
    expect(fs.existsSync(`${picture}-2.png`)).toBe(false);
  });

  test('contours that are stored are offered before a new run', async () => {
    const { page } = browser;
    if (!isOrthanc) {
      await viewer.store([await rewrittenDose(doseFile)]);
    }
    await page.reload();
    await waitForPhase(page, 'offer');
  });

  // Over one archive: the other one's study keeps its one dose map.
  const testMaps = isOrthanc ? test.skip : test;
  testMaps(
    'of two dose maps none is taken unasked; ours gives the doses of the original',
    async () => {
      const { page } = browser;
      await contourAgain(page);
      await waitForPhase(page, 'done');
      const choice = page.locator('[data-cy="kidney-dose-map"]');
      await choice.waitFor();
      expect((await readKidney(page, 'right')).meanDoseGy).toBeUndefined();

      const doses: number[] = [];
      for (const description of ['Dose map 177Lu cycle 1', 'Rewritten dose']) {
        const option = choice.locator('option').filter({ hasText: description });
        await choice.selectOption((await option.getAttribute('value'))!);
        await page.getByText(new RegExp(`^Dose map: .*${description}`)).waitFor();
        const { meanDoseGy } = await eventually(
          () => readKidney(page, 'right'),
          (kidney) => kidney.meanDoseGy !== undefined,
        );
        doses.push(meanDoseGy!);
      }
      await screenshot(page, `${tag}-7-dose-choice`);
      const [original, rewritten] = doses;
      expect(original).toBeGreaterThan(1);
      // 16 bits for the whole range of the map.
      expect(Math.abs(rewritten / original - 1)).toBeLessThan(1e-4);
    },
  );

  test('the stored RTSTRUCT opens in the viewer', async () => {
    const { page } = browser;
    const opened = await openRtStruct(page);
    await screenshot(page, `${tag}-4-reopened`);
    expect(opened).toEqual(['Kidney_L', 'Kidney_R']);
  });

  test('the study list says the state of the kidneys, by one search a study', async () => {
    const { page } = browser;
    const searches: string[] = [];
    page.on('request', (request) => {
      // The viewer itself does not ask for the time of a series.
      if (/\/series\?includefield=.*00080031/.test(request.url())) {
        searches.push(request.url());
      }
    });
    const cell = page.locator(`[data-cy="kidneys-of-${truth.studyInstanceUID}"]`);
    await openStudyList(page, viewer.url, truth.patientId);
    await page.locator('[data-cy^="kidneys-of-"][data-state="automatic"]').waitFor();
    expect(await cell.textContent()).toMatch(/^Automatic( \u26A0 \d+)?$/);
    expect(await cell.getAttribute('title')).toMatch(/^Automatic.*\nKidneys \(auto\)/);
    await page.getByText(truth.patientId, { exact: true }).first().click();
    expect(searches).toHaveLength(1);
    await screenshot(page, `${tag}-5-study-list`);
  });

  const testNode = testWithTool('dcmtk', hasTool('storescu') && hasTool('storescp'));
  const testNodeWithOrthanc = isOrthanc ? testNode : test.skip;

  testNodeWithOrthanc('a CT sent to the node comes back as a structure set', async () => {
    sent = await sendToNode(folder, orthanc!, viewer.url);
    await viewer.store(sent.files);
    const hasRtStruct = async () =>
      (await viewer.client.searchSeries(uidFor('NODE study'), { Modality: 'RTSTRUCT' })).length;
    await eventually(hasRtStruct, (count) => count === 1);

    nodeBrowser = await openBrowser({ imageScale: 0.5 });
    const { page, context } = nodeBrowser;
    await useNodeInPage(context, sent, 'orthanc');
    await page.goto(`${viewer.url}/kidney-dosimetry?StudyInstanceUIDs=${uidFor('NODE study')}`);
    await waitForPhase(page, 'offer');
  });

  testNodeWithOrthanc('a dead letter is restarted from the status page', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${sent!.node.url}/status`);
    await page.locator('#token').fill(sent!.token);
    await page.locator('#token').press('Enter');
    const restart = page.getByRole('button', { name: 'Restart' });
    await restart.waitFor();
    await screenshot(page, 'node-1-dead-letter');
    expect(await page.locator('section.failed').textContent()).toContain('NETWORK_FAILED');
    await sent!.openDoor();
    await restart.click();
    await page.getByText('Done (the last hundred): 2').waitFor();
    await page.getByText('Failed: 0').waitFor();
    await screenshot(page, 'node-2-restarted');
    await page.close();
  });

  testNodeWithOrthanc('the node contours the CT of the archive for the viewer', async () => {
    const { page } = nodeBrowser!;
    await contourAgain(page);
    await waitForPhase(page, 'done');
    await page.locator('[data-cy="kidney-stages"] summary').click();
    await screenshot(page, 'node-3-job');
    const byNode = await bothKidneys(page);
    expect(await page.locator('[data-cy="kidney-back-ends"]').textContent()).toContain(
      `Computed with server ${new URL(sent!.node.url).host}`,
    );

    // A run may be over, here or at the node, before it is cancelled: the next one is taken then.
    let state = '';
    for (let runs = 0; runs < 8 && state !== 'cancelled'; runs++) {
      const followed = page.waitForResponse('**/series/*/progress');
      const ended = contourAgain(page);
      const series = (await followed).url().replace(/\/progress$/, '');
      await page.keyboard.press('Escape');
      await ended;
      state = await eventually(
        () => stateAtNode(series, sent!),
        (now) => ['cancelled', 'done', 'failed'].includes(now),
      );
    }
    expect(state).toBe('cancelled');
    await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').waitFor();
    await screenshot(page, 'node-4-cancelled');

    await sent!.node.stop();
    await contourAgain(page);
    await waitForPhase(page, 'done');
    await screenshot(page, 'node-5-node-is-down');
    const backEnds = await page.locator('[data-cy="kidney-back-ends"]').textContent();
    expect(backEnds).toMatch(/Computed with wasm/);
    expect(backEnds).toContain('The contouring server could not be reached.');
    expect(await bothKidneys(page)).toEqual(byNode);
  });

  testNodeWithOrthanc('the structure set of the node opens', async () => {
    const { page } = nodeBrowser!;
    const opened = await openRtStruct(page);
    expect(opened).toEqual(['Kidney_L', 'Kidney_R']);
    await screenshot(page, 'node-6-structure-set');
  });
});

/** The dose map of a file as our own program writes it, as a Part 10 file of the same study. */
async function rewrittenDose(file: string): Promise<Uint8Array> {
  const { dataset, transferSyntaxUID } = readDicomFile(fs.readFileSync(file));
  const pixels = await decodePixelData(dataset, transferSyntaxUID);
  const dose = writeRtDose({
    volume: readRtDose(dataset, pixels).volume,
    reference: dataset,
    software: productIdentity,
    seriesDescription: 'Rewritten dose',
  });
  return new Uint8Array(toPart10(dose));
}

const bothKidneys = (page: Page) =>
  Promise.all([1, 2].map((label) => readKidneyVoxels(page, label, nodeSliceMm)));

/** State of the job of a series that was asked for, or of the fetch where there is no job yet. */
async function stateAtNode(series: string, { node, token }: SentToNode): Promise<string> {
  const ask = async (address: string) => {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as { state: string; job?: string };
  };
  const { state, job } = await ask(series);
  return job === undefined ? state : (await ask(`${node.url}/jobs/${job}`)).state;
}
