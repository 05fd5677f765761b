import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getValues } from '../attributes/getValues';
import { limits } from '../limits';
import type { NaturalDataset } from '../types';

/**
 * The parts of PixelData as bytes: one for native pixels, one per frame or fragment for
 * encapsulated ones. Accepts ArrayBuffers, typed arrays and the InlineBinary of DICOM JSON (PS3.18
 * F.2.7).
 * @throws IMAGE_NOT_LOADED if only a BulkDataURI is present, PIXEL_DATA_DAMAGED if there is nothing
 *   or it is not base64, TOO_LARGE.
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
    const { InlineBinary, BulkDataURI } = Object(part) as {
      InlineBinary?: unknown;
      BulkDataURI?: unknown;
    };
    if (typeof InlineBinary === 'string') {
      return inlineBytes(InlineBinary, dataset);
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

function inlineBytes(text: string, dataset: NaturalDataset): Uint8Array {
  // Four letters encode three bytes.
  const size = (text.length / 4) * 3;
  if (size > limits.pixelBytes) {
    throw new DosimetryError('TOO_LARGE', {
      what: `The ${describeInstance(dataset)} holds more pixels than can be read.`,
      why: `Its InlineBinary has ${Math.round(size / 2 ** 20)} MB; ${Math.round(limits.pixelBytes / 2 ** 20)} MB are the most.`,
      next: 'Load the image as a file or as bulk data.',
    });
  }
  let binary: string;
  try {
    binary = atob(text);
  } catch (cause) {
    throw new DosimetryError('PIXEL_DATA_DAMAGED', {
      what: `The pixels of ${describeInstance(dataset)} are damaged.`,
      why: 'Their InlineBinary is no base64 (PS3.18 F.2.7).',
      next: 'Load the image again; the original in the archive may be intact.',
      cause,
    });
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = binary.charCodeAt(at);
  }
  return bytes;
}

function missingPixels(dataset: NaturalDataset): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The ${describeInstance(dataset)} has no pixels.`,
    why: 'PixelData is missing, empty or of an unknown form.',
    next: 'Export the images again from the archive or the scanner.',
  });
}
