import { nextTask } from './nextTask';

/** A page that is hidden meanwhile is not painted: nobody waits for it longer than this, ms. */
const patienceMs = 500;

/** Waits until the browser has painted what is due, so that work of less haste begins after it. */
export async function afterPaint(): Promise<void> {
  if (globalThis.document?.visibilityState === 'visible') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  await nextTask();
}
