import type { Page } from 'playwright-core';

/**
 * Presses the panel's button, or another, and waits until a run has begun and ended. The page
 * itself looks, from before the button is pressed: a run may be over before another process could.
 * @throws Error where it has no end within ten minutes
 */
export async function contourAgain(
  page: Page,
  button = page.locator('[data-cy="kidney-run"]'),
): Promise<void> {
  const ended = page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const panel = document.querySelector('[data-cy="kidney-panel"]')!;
        let hasBegun = false;
        const observer = new MutationObserver(() => {
          const isRunning = panel.getAttribute('data-phase') === 'running';
          if (hasBegun && !isRunning) {
            observer.disconnect();
            resolve();
          }
          hasBegun ||= isRunning;
        });
        observer.observe(panel, { attributes: true });
        setTimeout(() => reject(new Error('The run did not end within ten minutes.')), 600_000);
      }),
  );
  await Promise.all([ended, button.click()]);
}
