export interface Watchdog {
  /** Something was heard: the count begins again. */
  heard(): void;
  stop(): void;
}

/**
 * Calls once where nothing was heard for a time. Counted are ticks of a timer, not the clock: while
 * a laptop sleeps there are none, and in a tab in the background there are fewer, so that neither
 * ends a run whose worker slept as long.
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
