import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ctFilesFromVolume, uidFor } from '../helpers/ctFilesFromVolume';
import { describeInBrowser } from '../helpers/describeInBrowser';
import { ellipsoidTrunk } from '../../scripts/bodies/ellipsoidTrunk';
import { readKidney, screenshot } from '../helpers/kidneyPage';
import { openBrowser } from '../../bench/browser/openBrowser';
import { openStudy } from '../../bench/browser/openStudy';
import { waitForPhase } from '../../bench/browser/waitForPhase';
import type { OpenedBrowser } from '../../bench/browser/openBrowser';
import { profileOwnWork } from '../helpers/profileOwnWork';
import { builtPlugins } from '../../demo/builtPlugins';
import { startViewer } from '../../demo/startViewer';
import type { StartedViewer } from '../../demo/startViewer';
import { ruleKidneyHu, writeRuleModel } from '../helpers/writeRuleModel';

jest.setTimeout(600_000);

/** Longest that our own code may hold the viewer's thread, ms. */
const longestMs = 50;
const cancelMs = 200;
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
    const ct = ellipsoidTrunk([512, 512, 200], [0.8, 0.8, 2], { kidneyHu: ruleKidneyHu });
    await viewer.store(ctFilesFromVolume(ct, { patientName: 'LARGE^CT', patientID: 'LARGE' }));
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

  /**
   * Presses Escape, or a button, and tells how long it takes until the panel leaves the running
   * phase, ms.
   */
  function stopRun(button?: string): Promise<number> {
    return page.evaluate(
      (selector) =>
        new Promise<number>((resolve) => {
          const panel = document.querySelector('[data-cy="kidney-panel"]')!;
          const started = performance.now();
          const check = () => {
            if (panel.getAttribute('data-phase') !== 'running') {
              observer.disconnect();
              resolve(performance.now() - started);
            }
          };
          const observer = new MutationObserver(check);
          observer.observe(panel, { attributes: true });
          if (selector) {
            document.querySelector<HTMLElement>(selector)!.click();
          } else {
            const target = document.activeElement ?? document.body;
            target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
          }
          setTimeout(() => {
            observer.disconnect();
            resolve(Infinity);
          }, 30_000);
        }),
      button,
    );
  }

  /**
   * Presses the button; a run may be over before the test could look for it, so the page itself
   * looks.
   */
  function startRun(): Promise<void> {
    return page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const panel = document.querySelector('[data-cy="kidney-panel"]')!;
          const observer = new MutationObserver(() => {
            if (panel.getAttribute('data-phase') === 'running') {
              observer.disconnect();
              resolve();
            }
          });
          observer.observe(panel, { attributes: true });
          document.querySelector<HTMLElement>('[data-cy="kidney-run"]')!.click();
        }),
    );
  }

  /**
   * The shortest of up to three runs that are stopped, ms: other programs on the machine only ever
   * add to it.
   */
  async function quickestStop(button?: string): Promise<number> {
    let quickestMs = Infinity;
    for (let tries = 0; tries < 3 && quickestMs >= cancelMs; tries++) {
      await startRun();
      quickestMs = Math.min(quickestMs, await stopRun(button));
    }
    return quickestMs;
  }

  test('never holds the viewer’s thread for long', async () => {
    // The images are loaded by now; what is left of the viewer's own work is told apart by the
    // profile. Other programs on the machine only ever add to what is measured: the best of six
    // counts.
    let work: Awaited<ReturnType<typeof profileOwnWork>>;
    let tries = 0;
    do {
      work = await profileOwnWork(page, async () => {
        await startRun();
        await waitForPhase(page, 'done');
      });
      process.stdout.write(
        `main thread: ours at most ${work.longestOwnMs.toFixed(0)} ms of one task (${work.during.join(', ')}), ` +
          `the thread had ${(100 * work.threadShare).toFixed(0)} % of a core; ` +
          `${work.ownMs.toFixed(0)} ms in all; the viewer's ${work.hostMs.toFixed(0)} ms; ` +
          `${work.longTasks} long tasks, the longest ${work.longestTaskMs.toFixed(0)} ms\n`,
      );
    } while (work.longestOwnMs >= longestMs && ++tries < 6);
    expect(work.ownMs).toBeGreaterThan(0);
    expect(work.longestOwnMs).toBeLessThan(longestMs);
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

  test('Escape cancels at once and leaves the contours; a further run works', async () => {
    const before = await readKidney(page, 'right');
    expect(await quickestStop()).toBeLessThan(cancelMs);
    await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').waitFor();
    expect((await readKidney(page, 'right')).volumeMl).toBe(before.volumeMl);
    await screenshot(page, 'engine-cancelled');
    await startRun();
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
    await startRun();
    await page.evaluate(() => {
      document.getElementById('test-field')!.focus();
    });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').count()).toBe(0);
    await waitForPhase(page, 'done');
    await page.evaluate(() => document.getElementById('test-field')!.remove());
  });

  test('the button cancels too', async () => {
    expect(await quickestStop('[data-cy="kidney-cancel"]')).toBeLessThan(cancelMs);
    await page.locator('[data-cy="kidney-info"][data-code="CANCELLED"]').waitFor();
  });
});
