import { DosimetryError } from '../../errors';
import { describeInstance } from '../describeInstance';
import { getValues } from '../getValues';
import type { NaturalDataset } from '../types';

/**
 * The parts of PixelData as bytes: one for native pixels, one per frame or fragment for encapsulated
 * ones. Takes ArrayBuffers, typed arrays and the InlineBinary of DICOM JSON (PS3.18 F.2.7).
 * @throws IMAGE_NOT_LOADED if only a BulkDataURI is there, PIXEL_DATA_DAMAGED if nothing is.
 */
export function pixelBytes(dataset: NaturalDataset): Uint8Array[] {
  const parts = getValues(dataset, 'PixelData').map((part): Uint8Array => {
    if (part instanceof Uint8Array) {
      return part;
    }
    if (ArrayBuffer.isView(part)) {
      return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    }
    // instanceof fails for buffers of another realm (test runners, frames).
    if (Object.prototype.toString.call(part) === '[object ArrayBuffer]') {
      return new Uint8Array(part as ArrayBuffer);
    }
    const { InlineBinary, BulkDataURI } = part as { InlineBinary?: string; BulkDataURI?: string };
    if (typeof InlineBinary === 'string') {
      return Uint8Array.from(atob(InlineBinary), (character) => character.charCodeAt(0));
    }
    if (BulkDataURI) {
      throw new DosimetryError('IMAGE_NOT_LOADED', {
        what: `The pixels of ${describeInstance(dataset)} are not loaded.`,
        why: 'Only the address of the pixels is known, not the pixels.',
        next: 'Load the image from the archive first.',
      });
    }
    throw missingPixels(dataset);
  });
  if (parts.length === 0) {
    throw missingPixels(dataset);
  }
  return parts;
}

function missingPixels(dataset: NaturalDataset): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The ${describeInstance(dataset)} has no pixels.`,
    why: 'PixelData is missing, empty or of an unknown form.',
    next: 'Export the images again from the archive or the scanner.',
  });
}
