// npm run bench -- viewer: what a user of stock OHIF waits for: which part of the way from click to
// contours takes how long, how long a run holds the page's thread, how soon it stops, and how soon
// a stroke is in the numbers.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startViewer } from '../demo/startViewer';
import { writePatient } from '../demo/writePatient';
import { contourAgain } from './browser/contourAgain';
import { openBrowser } from './browser/openBrowser';
import { paintSquare } from './browser/paintSquare';
import { profileOwnWork } from './browser/profileOwnWork';
import type { OwnWork } from './browser/profileOwnWork';
import { startAndStop } from './browser/startAndStop';
import { waitUntilIdle } from './browser/waitUntilIdle';
import { markdownTable } from './markdownTable';
import { median } from './median';
import { openAndContour } from './viewerParts/openAndContour';
import { splitTable } from './viewerParts/splitTable';

/** What a user does not notice, ms. */
const limits = { thread: 50, stop: 200, stroke: 150 };
const stops = 5;
const strokes = 7;
const cancelButton = '[data-cy="kidney-cancel"]';

/** One patient of full size in stock OHIF, with the shipped networks. */
export async function benchViewer(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-viewer-'));
  const viewer = await startViewer();
  const browser = await openBrowser();
  try {
    const patient = writePatient(folder);
    await viewer.store(patient.files);
    const { page } = browser;
    for (const visit of ['first visit', 'second visit: files and scripts are in the cache']) {
      const opened = await openAndContour(page, viewer.url, patient.truth.studyInstanceUID);
      process.stdout.write(`${visit}\n\n${splitTable(opened)}\n`);
    }
    await page.locator('[data-cy="kidney-dvh"]').waitFor();
    const strokesMs = await timeStrokes(page);
    const work = await profileOwnWork(page, () => contourAgain(page));
    const escapeMs = await timeStops(page);
    const buttonMs = await timeStops(page, cancelButton);
    process.stdout.write(
      markdownTable(
        ['median, ms', 'measured', 'to stay below'],
        [
          ['stroke to number', median(strokesMs), limits.stroke],
          ['Escape to the end of the run', median(escapeMs), limits.stop],
          ['button to the end of the run', median(buttonMs), limits.stop],
          ['ours in one task of the thread', work.longestOwnMs, limits.thread],
        ].map(([name, ms, limit]) => [String(name), Number(ms).toFixed(0), String(limit)]),
      ),
    );
    process.stdout.write(`\n${describeThread(work)}\n`);
  } finally {
    await browser.close();
    await viewer.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the viewer's own redraw, which takes seconds in software and holds up our event. */
async function timeStrokes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < strokes; n++) {
    await waitUntilIdle(page);
    const corner: [number, number] = [150 + 12 * n, 180];
    times.push(await paintSquare(page, 1, 'right', corner, 10, { withRedraw: false }));
  }
  return times;
}

async function timeStops(page: Page, button?: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < stops; n++) {
    times.push(await startAndStop(page, button));
  }
  return times;
}

function describeThread(work: OwnWork & { threadShare: number }): string {
  return (
    `During a run the page's thread worked ${work.ownMs.toFixed(0)} ms for us ` +
    `(${(100 * work.ownShare).toFixed(0)} % of the run), ${work.hostMs.toFixed(0)} ms for the viewer; ` +
    `${work.longTasks} long tasks, the longest ${work.longestTaskMs.toFixed(0)} ms; ` +
    `ours in the longest: ${work.during.join(', ') || 'none'}. ` +
    `The thread had ${(100 * work.threadShare).toFixed(0)} % of a core.`
  );
}
