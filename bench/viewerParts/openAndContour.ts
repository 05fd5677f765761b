import type { Page } from 'playwright-core';
import { openStudy } from '../browser/openStudy';
import { waitForPhase } from '../browser/waitForPhase';
import { processorSeconds } from './processorSeconds';
import { traceSteps } from './traceSteps';
import type { TracedStep } from './traceSteps';

export interface OpenedAndContoured {
  steps: TracedStep[];
  /** Second frame after the contours were there, ms after navigation. */
  paintedMs: number;
  /** Of the browser, from navigation to that frame. */
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
    await waitForPhase(page, 'done');
    paintedMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        }),
    );
  });
  return { steps, paintedMs, cpuSeconds: processorSeconds() - before };
}
