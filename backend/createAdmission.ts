import { cancelledError, DosimetryError } from '../src/errors';

export interface Admission {
  /** Number of requests that wait for admission. */
  readonly waiting: number;
  /**
   * Waits until there is room, before any byte of the body is read.
   * @returns a function that frees the place; further calls of it have no effect
   * @throws DosimetryError SERVER_ERROR where too many requests already wait, CANCELLED where the
   *   signal comes first
   */
  enter(signal: AbortSignal): Promise<() => void>;
}

/**
 * Limits the number of request bodies in memory to `places`: one being worked on, and the next
 * being read. Further requests wait while their bodies stay with the sender.
 */
export function createAdmission(places: number, capacity: number): Admission {
  const queue: (() => void)[] = [];
  let inside = 0;
  const leave = (): void => {
    const next = queue.shift();
    if (next) {
      next();
    } else {
      inside--;
    }
  };
  const pass = (): (() => void) => {
    let isLeft = false;
    return () => {
      if (!isLeft) {
        isLeft = true;
        leave();
      }
    };
  };
  return {
    get waiting() {
      return queue.length;
    },
    async enter(signal) {
      if (signal.aborted) {
        throw cancelledError();
      }
      if (inside < places) {
        inside++;
        return pass();
      }
      if (queue.length >= capacity) {
        throw new DosimetryError('SERVER_ERROR', {
          what: 'The contouring server is busy.',
          why: `${inside} CTs are in its memory, and ${queue.length} more are waiting.`,
          next: 'Try again in a minute.',
        });
      }
      await new Promise<void>((resolve, reject) => {
        const start = (): void => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        };
        const giveUp = (): void => {
          queue.splice(queue.indexOf(start), 1);
          reject(cancelledError());
        };
        signal.addEventListener('abort', giveUp, { once: true });
        queue.push(start);
      });
      return pass();
    },
  };
}
