import type { Page } from 'playwright-core';

/**
 * Presses the button of a new run and waits until the run has begun and ended. The page itself
 * looks: a run may be over before another process could.
 * @throws Error where it has no end within five minutes
 */
export function contourAgain(page: Page, button = '[data-cy="kidney-run"]'): Promise<void> {
  return page.evaluate(
    (selector) =>
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
        setTimeout(() => reject(new Error('The run did not end within five minutes.')), 300_000);
        document.querySelector<HTMLElement>(selector)!.click();
      }),
    button,
  );
}
