import { nextTask } from './nextTask';
import { throwIfCancelled } from './throwIfCancelled';

/** A screen refreshes every 16 ms; what is left of that is the viewer's. */
const sliceMs = 8;

export interface PacerOptions {
  signal?: AbortSignal;
  /** Milliseconds, monotonic. */
  now?: () => number;
}

/**
 * Cuts long work on the viewer's thread into pieces of about 8 ms. Call the result after each small
 * step: it gives a promise when the viewer has to have its turn, and throws once the run is
 * cancelled.
 *
 * @throws DosimetryError CANCELLED, from the returned function
 */
export function createPacer({ signal, now = () => performance.now() }: PacerOptions = {}): () =>
  Promise<void> | undefined {
  let end = now() + sliceMs;
  return () => {
    if (signal) {
      throwIfCancelled(signal);
    }
    if (now() < end) {
      return undefined;
    }
    return nextTask().then(() => {
      end = now() + sliceMs;
    });
  };
}
