import { wordsOf } from './wordsOf';

/** Whether a slice holds no label at all. */
export function hasNoLabel(labels: Uint8Array): boolean {
  const values = wordsOf(labels) ?? labels;
  for (let n = 0; n < values.length; n++) {
    if (values[n] !== 0) {
      return false;
    }
  }
  return true;
}
