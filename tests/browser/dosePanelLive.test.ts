import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readDicomFile } from '../../src/dicom';
import { writeRtDose } from '../../src/dicom/rtdose';
import { toPart10 } from '../../src/dicom/write';
import { productIdentity } from '../../src/productIdentity';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { eventually, readKidney } from '../helpers/kidneyPage';
import { paintAndTime, readKidneyVoxels, waitUntilIdle } from '../helpers/kidneyVoxels';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { builtPlugins } from '../../demo/builtPlugins';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

jest.setTimeout(600_000);

/**
 * From the viewer's event to the changed panel, in the middle of several strokes, ms. Without the
 * viewer's own redraw: in software it takes seconds at this size, and our event waits behind it.
 */
const longestMs = 150;
const strokes = 7;
const sliceMm = 2;

describeInBrowser()('the dose panel on 512 x 512 x 200', () => {
  let folder: string;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;
  let page: Page;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dose-live-'));
    const pluginsDir = path.join(folder, 'plugins');
    fs.cpSync(builtPlugins, pluginsDir, { recursive: true });
    // What matters here is the way from stroke to number: networks that follow a rule are quick.
    writeRuleModel(path.join(pluginsDir, 'models'));
    viewer = await startViewer({ pluginsDir });
    const ct = ellipsoidTrunk([512, 512, 200], [0.8, 0.8, sliceMm], { kidneyHu: ruleKidneyHu });
    const files = ctFilesFromVolume(ct, { patientName: 'LARGE^DOSE', patientID: 'LARGEDOSE' });
    const [x, y, z] = ct.imagePositionPatient;
    const dimensions: [number, number, number] = [86, 86, 84];
    const dose = writeRtDose({
      volume: {
        dimensions,
        spacingMm: [4.8, 4.8, 4.8],
        imagePositionPatient: [x, y, z],
        direction: ct.direction,
        frameOfReferenceUID: uidFor('LARGEDOSE frame'),
        // Rises along x by 0.1 Gy a voxel of 4.8 mm.
        data: Float32Array.from({ length: 86 * 86 * 84 }, (_, n) => 1 + 0.1 * (n % 86)),
      },
      reference: readDicomFile(files[0]).dataset,
      software: productIdentity,
    });
    await viewer.store([...files, new Uint8Array(toPart10(dose))]);
    browser = await openBrowser();
    page = browser.page;
    await openStudy(page, viewer.url, uidFor('LARGEDOSE study'));
    await waitForPhase(page, 'done');
    await page.locator('[data-cy="kidney-dvh"]').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Median of several strokes side by side, ms. */
  async function medianOfStrokes(row: number): Promise<number> {
    const times: number[] = [];
    for (let n = 0; n < strokes; n++) {
      await waitUntilIdle(page);
      times.push(
        await paintAndTime(page, 1, 'right', [150 + 12 * n, row], 10, { withRedraw: false }),
      );
    }
    process.stderr.write(`Stroke to number: ${times.map((t) => t.toFixed(0)).join(', ')} ms\n`);
    return times.sort((a, b) => a - b)[Math.floor(strokes / 2)];
  }

  test('a stroke is in the numbers within 150 ms', async () => {
    // Other programs on the machine only ever add to what is measured: the best of three counts.
    let medianMs = Infinity;
    for (let round = 0; round < 3 && medianMs >= longestMs; round++) {
      medianMs = Math.min(medianMs, await medianOfStrokes(180 + 12 * round));
    }
    const { volumeMl, centroidMm } = await readKidneyVoxels(page, 1, sliceMm);
    const shown = await eventually(
      () => readKidney(page, 'right'),
      (kidney) => Math.abs(kidney.volumeMl / volumeMl - 1) < 1e-6,
    );
    expect(shown.volumeMl / volumeMl).toBeCloseTo(1, 6);
    const expectedGy = 1 + (0.1 * (centroidMm[0] + (511 * 0.8) / 2)) / 4.8;
    expect(shown.meanDoseGy! / expectedGy).toBeCloseTo(1, 3);
    expect(medianMs).toBeLessThan(longestMs);
  });
});
