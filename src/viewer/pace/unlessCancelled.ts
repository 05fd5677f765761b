import { cancelledError } from '../../errors';

/**
 * What the work gives, or an error as soon as the run is cancelled. The work itself is not stopped:
 * it has to look at the signal before it changes anything.
 *
 * @throws DosimetryError CANCELLED, and what the work throws
 */
export function unlessCancelled<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancelledError());
    if (signal.aborted) {
      cancel();
    }
    signal.addEventListener('abort', cancel);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
