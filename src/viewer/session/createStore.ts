/** What reads the state; only the slices of the session write it. */
export interface ReadableStore<State> {
  get(): State;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

export interface Store<State> extends ReadableStore<State> {
  update(change: Partial<State>): void;
}

/** A value that tells its listeners when it changes; made for React's useSyncExternalStore. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update(change) {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
