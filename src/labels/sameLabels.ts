import { wordsOf } from './wordsOf';

/**
 * Whether two slices of labels are equal. Compares four voxels at a time where the arrays allow it,
 * because after every stroke all slices of a scan are compared (50 million voxels in a large one).
 */
export function sameLabels(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) {
    return false;
  }
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const [left, right] = wordsA && wordsB ? [wordsA, wordsB] : [a, b];
  for (let n = 0; n < left.length; n++) {
    if (left[n] !== right[n]) {
      return false;
    }
  }
  return true;
}
