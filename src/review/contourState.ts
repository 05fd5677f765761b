import type { Verdict } from './verdict';

export type ContourState = 'automatic' | 'edited' | 'manual' | 'approved' | 'rejected';

/**
 * What is to be said of contours in one word: the verdict where there is one, else how they came.
 * @param origin how they were drawn; `edited` once a person has changed what a network drew
 */
export function contourState(
  origin: 'automatic' | 'edited' | 'manual',
  verdict: Verdict | undefined,
): ContourState {
  if (!verdict) {
    return origin;
  }
  return verdict.status === 'APPROVED' ? 'approved' : 'rejected';
}
