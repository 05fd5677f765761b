import { DosimetryError } from '../../../errors';
import { describeInstance } from '../../messages/describeInstance';
import { getSequence } from '../../attributes/getSequence';
import { splitFrames } from '../../series/splitFrames';
import type { StoredImage } from '../storedImage';

/**
 * Splits images of enhanced multi-frame objects (Enhanced PET, PS3.3 A.56) into one image for each
 * frame, with the frame's own position, scale and real world values; other images are not changed.
 * @throws PIXEL_DATA_DAMAGED if the number of values does not match the frames; and as
 *   `splitFrames`
 */
export function singleFrameImages(images: readonly StoredImage[]): StoredImage[] {
  return images.flatMap((image) => {
    const { dataset, storedValues } = image;
    if (getSequence(dataset, 'PerFrameFunctionalGroupsSequence').length === 0) {
      return [image];
    }
    const frames = splitFrames(dataset);
    const size = storedValues.length / frames.length;
    if (!Number.isInteger(size)) {
      throw new DosimetryError('PIXEL_DATA_DAMAGED', {
        what: `The ${describeInstance(dataset)} is incomplete.`,
        why: `Its ${storedValues.length} values cannot be shared out among ${frames.length} frames.`,
        next: 'Send the images to the archive again.',
      });
    }
    return frames.map((frame, n) => ({
      dataset: frame.dataset,
      storedValues: storedValues.subarray(n * size, (n + 1) * size),
    }));
  });
}
