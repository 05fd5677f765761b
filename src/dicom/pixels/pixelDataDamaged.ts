import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';

/** The error for pixels that do not match the header or cannot be decoded. */
export function pixelDataDamaged(
  dataset: NaturalDataset,
  why: string,
  cause?: unknown,
): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of ${describeInstance(dataset)} are damaged.`,
    why,
    next: 'Copy or export the image again; the original in the archive may be intact.',
    cause,
  });
}
