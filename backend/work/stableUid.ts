import { createHash } from 'node:crypto';

/**
 * A UID that depends on nothing but its parts (2.25. and 122 bits of their SHA-256 as a UUID of
 * version 8, PS3.5 B.2): the same input and weights give the same object, however often it is made.
 */
export function stableUid(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return `2.25.${BigInt(`0x${bytes.toString('hex')}`)}`;
}
