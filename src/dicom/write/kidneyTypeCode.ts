import type { NaturalDataset } from '../types';
import { codes } from './codes';
import type { Side } from './sideOfName';

/**
 * The kidney as coded anatomy: a type with the side as its modifier (PS3.16 CID 7151, CID 244), the
 * form SEG (PS3.3 C.8.20.2) and RTSTRUCT (C.8.8.8) share.
 */
export function kidneyTypeCode(side: Side): NaturalDataset {
  return {
    ...codes.kidney,
    SegmentedPropertyTypeModifierCodeSequence: [codes[side]],
  };
}
