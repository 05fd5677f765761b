import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';

/** The error for a segmentation whose pixels do not match its header. */
export function segDamaged(dataset: NaturalDataset, why: string): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of ${describeInstance(dataset)} cannot be read.`,
    why,
    next: 'Load or export the segmentation again.',
  });
}
