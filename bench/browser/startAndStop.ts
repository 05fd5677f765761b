import type { Page } from 'playwright-core';

/**
 * Starts a run and stops it after its first two stages (read, load the networks), by Escape or by a
 * button. The page itself looks: a run may be over before another process could. (No function in it
 * has a name: tsx would call a helper for it that the page does not have.)
 *
 * @param button selector of the button that stops; Escape where there is none
 * @returns milliseconds from the wish to stop until the panel has left the running phase
 * @throws Error where it runs on for two minutes
 */
export function startAndStop(page: Page, button?: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve, reject) => {
        const panel = document.querySelector('[data-cy="kidney-panel"]')!;
        let stoppedAt: number | undefined;
        const observer = new MutationObserver(() => {
          const isRunning = panel.getAttribute('data-phase') === 'running';
          const done = '[data-cy="kidney-stages"] li[data-status="done"]';
          if (!isRunning && stoppedAt !== undefined) {
            observer.disconnect();
            resolve(performance.now() - stoppedAt);
          } else if (isRunning && !stoppedAt && panel.querySelectorAll(done).length > 1) {
            stoppedAt = performance.now();
            if (selector) {
              document.querySelector<HTMLElement>(selector)!.click();
            } else {
              const target = document.activeElement ?? document.body;
              target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
            }
          }
        });
        observer.observe(panel, { attributes: true, childList: true, subtree: true });
        setTimeout(() => reject(new Error('The run was not stopped.')), 120_000);
        document.querySelector<HTMLElement>('[data-cy="kidney-run"]')!.click();
      }),
    button,
  );
}
