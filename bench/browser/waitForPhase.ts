import type { Locator, Page } from 'playwright-core';

const runTimeoutMs = 600_000;

/** Waits until the panel is in one of the given phases. */
export async function waitForPhase(page: Page, ...phases: string[]): Promise<Locator> {
  const selector = phases
    .map((phase) => `[data-cy="kidney-panel"][data-phase="${phase}"]`)
    .join(',');
  const panel = page.locator(selector);
  await panel.waitFor({ timeout: runTimeoutMs });
  return panel;
}
