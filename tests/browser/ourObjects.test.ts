import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PatientTruth } from '../../demo/phantom';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import { readRtDose, writeRtDose } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import { productIdentity } from '../../src/productIdentity';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { eventually, readKidney, screenshot, segmentLabels } from '../helpers/kidneyPage';
import { openThumbnail } from '../helpers/openThumbnail';
import { runProgram } from '../helpers/runProgram';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';

describeInBrowser()('stock OHIF reads the SEG and RTDOSE that we write', () => {
  let folder: string;
  let truth: PatientTruth;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'objects-'));
    const patient = writePatient(path.join(folder, 'patient'), { small: true });
    truth = patient.truth;
    const results = path.join(folder, 'results');
    const args = ['--ct', patient.ctFolder, '--out', results];
    expect(runProgram('cli/contour.ts', args).status).toBe(0);
    const stored = readDicomFile(fs.readFileSync(patient.doseFile));
    const { volume } = readRtDose(
      stored.dataset,
      await decodePixelData(stored.dataset, stored.transferSyntaxUID),
    );
    const rewritten = writeRtDose({
      volume,
      reference: stored.dataset,
      software: productIdentity,
      seriesDescription: 'Rewritten dose',
    });
    viewer = await startViewer();
    await viewer.store([
      ...patient.files,
      fs.readFileSync(path.join(results, 'seg.dcm')),
      new Uint8Array(toPart10(rewritten)),
    ]);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('two dose maps: none is taken unasked; ours gives the doses of the original', async () => {
    const { page } = browser;
    await openStudy(page, viewer.url, truth.studyInstanceUID);
    await waitForPhase(page, 'offer');
    await page.locator('[data-cy="kidney-run"]').click();
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
    await screenshot(page, 'objects-dose-choice');
    const [original, rewritten] = doses;
    expect(original).toBeGreaterThan(1);
    // 16 bits for the whole range of the map.
    expect(Math.abs(rewritten / original - 1)).toBeLessThan(1e-4);
  });

  test('the SEG opens with both kidneys', async () => {
    const { page } = browser;
    const before = (await segmentLabels(page, 'Labelmap')).length;
    await openThumbnail(page, 'SEG');
    const labels = await eventually(
      () => segmentLabels(page, 'Labelmap'),
      (all) => all.length > before,
    );
    await screenshot(page, 'objects-seg');
    expect(labels.filter((label) => label === 'Kidney_R')).toHaveLength(2);
    expect(labels.filter((label) => label === 'Kidney_L')).toHaveLength(2);
  });
});
