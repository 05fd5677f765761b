export interface TaskQueue {
  /** @returns a promise that ends with the task, after all that were added before it */
  add(task: () => Promise<void>): Promise<void>;
}

/** Does tasks one after the other; one that fails does not hold up the next. */
export function createTaskQueue(): TaskQueue {
  let last = Promise.resolve();
  return {
    add(task) {
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
