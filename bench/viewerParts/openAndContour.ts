import type { Page } from 'playwright-core';
import { openStudy } from '../browser/openStudy';
import { waitForColour } from '../browser/waitForColour';
import { waitForPhase } from '../browser/waitForPhase';
import { processorSeconds } from './processorSeconds';
import { traceSteps } from './traceSteps';
import type { TracedStep } from './traceSteps';

export interface OpenedAndContoured {
  steps: TracedStep[];
  /** The frame that shows the first contours, ms after navigation. */
  paintedMs: number;
  /** Of the browser, from navigation to the end of the run. */
  cpuSeconds: number;
}

/** Opens a study by its address and waits until its contours have been painted. */
export async function openAndContour(
  page: Page,
  url: string,
  studyInstanceUID: string,
): Promise<OpenedAndContoured> {
  const before = processorSeconds();
  let paintedMs = 0;
  const steps = await traceSteps(page, async () => {
    await openStudy(page, url, studyInstanceUID);
    await waitForLabels(page);
    paintedMs = await waitForColour(page);
    await waitForPhase(page, 'done');
  });
  return { steps, paintedMs, cpuSeconds: processorSeconds() - before };
}

/** Before them there is nothing to look for, and looking takes time of the page's thread. */
async function waitForLabels(page: Page): Promise<void> {
  const noted = () => performance.getEntriesByName('kidney-dosimetry: post').length > 0;
  await page.waitForFunction(noted, undefined, { polling: 'raf', timeout: 600_000 });
}
