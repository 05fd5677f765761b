export interface Pause {
  /**
   * Does the work once nothing has been asked for during the pause; what was asked before is
   * dropped.
   */
  ask(work: () => void): void;
  cancel(): void;
}

/** Holds work back until the user pauses. */
export function createPause(ms: number): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask(work) {
      clearTimeout(timer);
      timer = setTimeout(work, ms);
    },
    cancel: () => clearTimeout(timer),
  };
}
