import { ascii } from './ascii';

/** First byte after preamble and "DICM", where the file meta information begins. */
export const markEnd = 132;

/** True where "DICM" follows the preamble of 128 bytes (PS3.10 7.1). */
export function isDicomMarked(bytes: Uint8Array): boolean {
  return ascii(bytes, 128, 4) === 'DICM';
}
