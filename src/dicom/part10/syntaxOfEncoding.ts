import { transferSyntaxes } from '../transferSyntaxes';
import type { DataSetEncoding } from './elementHeader';

/** The transfer syntax for uncompressed pixels in an encoding. */
export function syntaxOfEncoding({ implicitVr, littleEndian }: DataSetEncoding): string {
  if (!littleEndian) {
    return transferSyntaxes.explicitBigEndian;
  }
  return implicitVr ? transferSyntaxes.implicitLittleEndian : transferSyntaxes.explicitLittleEndian;
}
