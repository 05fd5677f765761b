import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PatientTruth } from '../../demo/phantom';
import { describeInBrowser } from '../helpers/describeInBrowser';
import {
  launchFromStudyList,
  openStudyList,
  readKidney,
  screenshot,
  screenshotWhenDrawn,
} from '../helpers/kidneyPage';
import { contourAgain } from '../../bench/browser/contourAgain';
import { openBrowser } from '../../bench/browser/openBrowser';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { builtPlugins } from '../../demo/builtPlugins';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';

describeInBrowser()('a deployment', () => {
  let folder: string;
  let truth: PatientTruth;
  let files: Uint8Array[];
  let browser: OpenedBrowser;
  let viewer: StartedViewer | undefined;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deployment-'));
    ({ truth, files } = writePatient(folder, { small: true }));
    browser = await openBrowser();
  });

  afterEach(async () => {
    await browser.page.goto('about:blank');
    await viewer?.close();
    viewer = undefined;
  });

  afterAll(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Plug-ins without some of their files, as after a copy that went wrong. */
  function pluginsWithout(...missing: string[]): string {
    const copy = path.join(folder, `plugins-${missing.join('-')}`);
    fs.cpSync(builtPlugins, copy, {
      recursive: true,
      filter: (source) => !missing.includes(path.basename(source)),
    });
    return copy;
  }

  /** What is loaded at run time in a folder of its own, which the settings name. */
  function pluginsWithAssetsApart(): string {
    const copy = path.join(folder, 'plugins-apart');
    const assets = path.join(copy, 'assets');
    fs.cpSync(builtPlugins, assets, { recursive: true });
    for (const name of fs
      .readdirSync(assets)
      .filter((file) => /(mode|extension|chunk).*\.js$/.test(file))) {
      fs.copyFileSync(path.join(assets, name), path.join(copy, name));
    }
    return copy;
  }

  test('double click runs; without isolation there is one thread; again from toolbar and panel', async () => {
    viewer = await startViewer({
      isolation: false,
      pluginsDir: pluginsWithAssetsApart(),
      appConfigOverrides: { kidneyDosimetry: { assetsUrl: '/plugins/assets' } },
    });
    await viewer.store(files);
    const { page } = browser;
    await openStudyList(page, viewer.url, truth.patientId);
    await page.getByText(truth.patientId, { exact: true }).first().dblclick();
    const panel = await waitForPhase(page, 'done');
    expect(await panel.textContent()).toContain('wasm, 1 thread,');
    const first = await readKidney(page, 'right');

    const ofToolbar = '[data-cy="AutoContourKidneys"], [data-cy="AutoContourKidneys-btn"]';
    await contourAgain(page, page.locator(ofToolbar).first());
    await waitForPhase(page, 'done');
    expect((await readKidney(page, 'right')).volumeMl).toBe(first.volumeMl);

    await contourAgain(page);
    await waitForPhase(page, 'done');
    expect((await readKidney(page, 'right')).volumeMl).toBe(first.volumeMl);

    const section = page.locator('[data-cy="kidney-commissioning"]');
    await section.locator('summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.locator('[data-cy="kidney-commission"]').click(),
    ]);
    const report = JSON.parse(fs.readFileSync(await download.path(), 'utf8')) as {
      failed: number;
      passed: number;
      installation: Record<string, string>;
    };
    expect([report.failed, report.passed > 40]).toEqual([0, true]);
    expect(report.installation.engine).toContain('wasm');
    expect(report.installation.browser).toContain('Chrome');
    expect(report.installation.graphicsCard).toBeDefined();
    await section.scrollIntoViewIfNeeded();
    await screenshot(page, 'deployment-commissioning');
  });

  const loadFailure = '#kidney-dosimetry-load-failure';

  test('a missing mode bundle leaves the study list and the other modes usable', async () => {
    viewer = await startViewer({ pluginsDir: pluginsWithout('kidney-dosimetry-mode.bundle.js') });
    await viewer.store(files);
    const { page } = browser;
    await openStudyList(page, viewer.url, truth.patientId);
    const note = page.locator(loadFailure);
    await note.waitFor();
    expect(await note.textContent()).toContain('the viewer works without it');
    await page.getByText(truth.patientId, { exact: true }).first().click();
    await page.getByText('Basic Viewer').first().waitFor();
    expect(await page.getByText('Auto-contour kidneys').count()).toBe(0);
    await screenshot(page, 'deployment-without-mode');
  });

  test('a missing extension bundle: the mode still shows the images and says what is missing', async () => {
    viewer = await startViewer({
      pluginsDir: pluginsWithout('kidney-dosimetry-extension.bundle.js'),
    });
    await viewer.store(files);
    const { page } = browser;
    await launchFromStudyList(page, viewer.url, truth.patientId);
    await page.locator('[data-viewportid="kidney-axial"] canvas').first().waitFor();
    await page.locator(loadFailure).waitFor();
    await screenshotWhenDrawn(page, 'deployment-without-extension');
  });

  test('missing weights are said in the panel', async () => {
    viewer = await startViewer({ pluginsDir: pluginsWithout('kidney-two-stage-refine.onnx') });
    await viewer.store(files);
    const { page } = browser;
    await page.goto(`${viewer.url}/kidney-dosimetry?StudyInstanceUIDs=${truth.studyInstanceUID}`);
    await waitForPhase(page, 'failed');
    const message = page.locator('[data-cy="kidney-error"]').first();
    expect(await message.getAttribute('data-code')).toBe('MODEL_UNAVAILABLE');
    expect(await message.textContent()).toContain('404');
  });
});
