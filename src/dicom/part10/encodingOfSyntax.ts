import { transferSyntaxes } from '../transferSyntaxes';
import type { DataSetEncoding } from './elementHeader';

/**
 * The encoding of the data elements in a transfer syntax; for compressed ones it is explicit little
 * endian.
 */
export function encodingOfSyntax(transferSyntaxUID: string): DataSetEncoding {
  return {
    implicitVr: transferSyntaxUID === transferSyntaxes.implicitLittleEndian,
    littleEndian: transferSyntaxUID !== transferSyntaxes.explicitBigEndian,
  };
}
