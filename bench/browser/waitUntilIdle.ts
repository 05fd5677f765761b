import type { Page } from 'playwright-core';

/**
 * Waits until the page answers at once for a while: software rendering of large volumes goes on for
 * long.
 */
export function waitUntilIdle(page: Page, timeoutMs = 120_000): Promise<void> {
  return page.evaluate(async (patience) => {
    const end = performance.now() + patience;
    let quick = 0;
    while (quick < 20 && performance.now() < end) {
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
      quick = performance.now() - start < 75 ? quick + 1 : 0;
    }
  }, timeoutMs);
}
