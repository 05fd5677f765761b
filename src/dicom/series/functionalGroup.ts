import { getSequence } from '../attributes/getSequence';
import type { NaturalDataset } from '../types';

/**
 * One functional group of a frame (PS3.3 C.7.6.16.1.1): that of the frame itself, otherwise the
 * shared one; an empty data set where neither exists.
 * @param frame item of PerFrameFunctionalGroupsSequence, if there is one
 * @param shared item of SharedFunctionalGroupsSequence
 * @param keyword of the group's sequence: "PlanePositionSequence"
 */
export function functionalGroup(
  frame: NaturalDataset | undefined,
  shared: NaturalDataset,
  keyword: string,
): NaturalDataset {
  const [own] = frame ? getSequence(frame, keyword) : [];
  return own ?? getSequence(shared, keyword)[0] ?? {};
}
