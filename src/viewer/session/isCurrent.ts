import type { ReadableStore } from './createStore';

/**
 * Whether the session still is where a piece of work began: only then may the work show what it
 * found. Run, contours and chosen dose maps are replaced, never changed, so each is its own proof
 * of identity.
 *
 * @param began the parts of the state that the work rests on, as they were when it began
 */
export function isCurrent<State>(store: ReadableStore<State>, began: Partial<State>): boolean {
  const state = store.get();
  return (Object.keys(began) as (keyof State)[]).every((part) => state[part] === began[part]);
}
