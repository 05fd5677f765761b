export interface Watchdog {
  /** Something was received; counting starts again. */
  heard(): void;
  stop(): void;
}

/**
 * Calls a function once when nothing was received for some time. It counts ticks of a timer and
 * does not read the clock: while a laptop sleeps there are no ticks, and in a background tab there
 * are fewer, so that neither ends a run whose worker was paused in the same way.
 */
export function createWatchdog(limitMs: number, onSilent: () => void): Watchdog {
  const tickMs = Math.min(1000, limitMs / 4);
  const limit = Math.ceil(limitMs / tickMs);
  let ticks = 0;
  const timer = setInterval(() => {
    if (++ticks >= limit) {
      clearInterval(timer);
      onSilent();
    }
  }, tickMs);
  return {
    heard: () => {
      ticks = 0;
    },
    stop: () => clearInterval(timer),
  };
}
