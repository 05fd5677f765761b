import type { EncodedFrame, PixelCodec } from '../src/dicom';
import { DosimetryError } from '../src/errors';

type Codecs = typeof import('dcmjs-codecs');
type Decoder = 'decodeRle' | 'decodeJpeg' | 'decodeJpegLs' | 'decodeJpeg2000' | 'decodeHtJpeg2000';

/** Decoders of dcmjs-codecs by transfer syntax (PS3.6 table A-1). */
const decoders: Record<string, Decoder> = {
  '1.2.840.10008.1.2.5': 'decodeRle',
  '1.2.840.10008.1.2.4.50': 'decodeJpeg',
  '1.2.840.10008.1.2.4.51': 'decodeJpeg',
  '1.2.840.10008.1.2.4.57': 'decodeJpeg',
  '1.2.840.10008.1.2.4.70': 'decodeJpeg',
  '1.2.840.10008.1.2.4.80': 'decodeJpegLs',
  '1.2.840.10008.1.2.4.81': 'decodeJpegLs',
  '1.2.840.10008.1.2.4.90': 'decodeJpeg2000',
  '1.2.840.10008.1.2.4.91': 'decodeJpeg2000',
  '1.2.840.10008.1.2.4.201': 'decodeHtJpeg2000',
  '1.2.840.10008.1.2.4.202': 'decodeHtJpeg2000',
  '1.2.840.10008.1.2.4.203': 'decodeHtJpeg2000',
};

/**
 * Decodes compressed pixels in Node with dcmjs-codecs (WebAssembly builds of libjpeg, CharLS,
 * OpenJPEG and OpenJPH). The decoders are started with the first compressed image.
 * @throws UNSUPPORTED_TRANSFER_SYNTAX
 */
export const pixelCodec: PixelCodec = async (frame) => {
  const decoder = decoders[frame.transferSyntaxUID];
  if (!decoder) {
    throw new DosimetryError('UNSUPPORTED_TRANSFER_SYNTAX', {
      what: 'The images are compressed in a way this program cannot read.',
      why: `Their transfer syntax is ${frame.transferSyntaxUID}.`,
      next: 'Export the images uncompressed (explicit VR little endian).',
    });
  }
  const { startedCodecs } = await import('./startedCodecs');
  const codecs = await startedCodecs;
  const decoded = codecs.NativeCodecs[decoder](contextOf(frame, codecs)).getDecodedBuffer();
  if (!decoded) {
    throw new Error('the decoder gave no pixels');
  }
  // Copied, because the buffer may be a view of the decoder's memory, which the next frame
  // overwrites.
  return new Uint8Array(decoded);
};

function contextOf(frame: EncodedFrame, codecs: Codecs): InstanceType<Codecs['Context']> {
  return new codecs.Context({
    width: frame.columns,
    height: frame.rows,
    bitsAllocated: frame.bitsAllocated,
    bitsStored: frame.bitsStored,
    samplesPerPixel: 1,
    pixelRepresentation: frame.isSigned ? 1 : 0,
    planarConfiguration: 0,
    photometricInterpretation: 'MONOCHROME2',
    encodedBuffer: frame.bytes,
  });
}
