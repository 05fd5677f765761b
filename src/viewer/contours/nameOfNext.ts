import type { KidneySession } from '../session/kidneySession';

/** A later segmentation of the session says which it is. */
export function nameOfNext({ run, store }: KidneySession, name: string): string {
  const number = run.countUp();
  return store.get().contours ? `${name.replace(/\)$/, '')}, run ${number})` : name;
}
