import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { brushStroke, eventually, readKidney } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { writePatient } from '../../demo/writePatient';

jest.setTimeout(300_000);

describeInBrowser()('contouring again in stock OHIF', () => {
  let folder: string;
  let viewer: StartedViewer;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rerun-'));
    viewer = await startViewer();
    const patient = writePatient(folder, { small: true });
    await viewer.store(patient.files);
    browser = await openBrowser();
    await openStudy(browser.page, viewer.url, patient.truth.studyInstanceUID);
    await waitForPhase(browser.page, 'done');
  });

  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const runAgain = async (): Promise<void> => {
    await browser.page.locator('[data-cy="kidney-run"]').click();
    await waitForPhase(browser.page, 'running');
    await waitForPhase(browser.page, 'done');
  };
  const volume = async (): Promise<number> => (await readKidney(browser.page, 'right')).volumeMl;

  test('keeps edited contours, shows new ones and lets the brush edit those', async () => {
    const { page } = browser;
    const automatic = await volume();
    await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
    expect(await eventually(volume, (ml) => ml > automatic)).toBeGreaterThan(automatic + 1);

    await runAgain();
    expect(await page.locator('[data-cy="kidney-error"]').count()).toBe(0);
    expect(await volume()).toBe(automatic);
    expect(await page.locator('[data-cy="kidney-findings"]').textContent()).toContain(
      'Your edited contours are kept as "Kidneys (auto)"',
    );
    await brushStroke(page, 'kidney-axial', [0.45, 0.5], 0.5);
    expect(await eventually(volume, (ml) => ml > automatic)).toBeGreaterThan(automatic + 1);
    await page.keyboard.press('Control+z');
    expect(await eventually(volume, (ml) => ml === automatic)).toBe(automatic);
  });
});
