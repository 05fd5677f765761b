/**
 * A view of the same bytes as 32-bit words; undefined where they do not start or end on a multiple
 * of four.
 */
export function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array | undefined {
  return byteOffset % 4 === 0 && byteLength % 4 === 0
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : undefined;
}
