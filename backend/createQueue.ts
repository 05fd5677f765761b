import { cancelledError, DosimetryError } from '../src/errors';

export interface Queue {
  /** Number of waiting requests, without the one being worked on. */
  readonly waiting: number;
  readonly isBusy: boolean;
  /**
   * Runs the work when its turn comes.
   * @throws DosimetryError SERVER_ERROR where the queue is full, CANCELLED where the signal comes
   *   while it waits; and what the work throws
   */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/**
 * Runs one piece of work at a time and limits how many wait, because a CT takes hundreds of
 * megabytes.
 */
export function createQueue(capacity: number): Queue {
  const waiting: (() => void)[] = [];
  let isBusy = false;
  const turn = (signal: AbortSignal): Promise<void> => {
    if (!isBusy) {
      isBusy = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(cancelledError());
      };
      signal.addEventListener('abort', leave);
      waiting.push(start);
    });
  };
  return {
    get waiting() {
      return waiting.length;
    },
    get isBusy() {
      return isBusy;
    },
    async run(signal, work) {
      if (isBusy && waiting.length >= capacity) {
        throw new DosimetryError('SERVER_ERROR', {
          what: 'The contouring server is busy.',
          why: `It works on one CT, and ${waiting.length} more are waiting.`,
          next: 'Try again in a minute.',
        });
      }
      if (signal.aborted) {
        throw cancelledError();
      }
      await turn(signal);
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) {
          next();
        } else {
          isBusy = false;
        }
      }
    },
  };
}
