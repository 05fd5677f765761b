import { createRandom } from '../createRandom';

/**
 * A UID under 2.25 (PS3.5 B.2) that depends on the seed and the name only, marked as a version 8
 * (custom) UUID.
 */
export function createUid(seed: number, name: string): string {
  const random = createRandom(seed, `uid ${name}`);
  const words = [random.bits(), random.bits(), random.bits(), random.bits()];
  words[1] = ((words[1] & 0xffff0fff) | 0x8000) >>> 0;
  words[2] = ((words[2] & 0x3fffffff) | 0x80000000) >>> 0;
  const value = words.reduce((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return `2.25.${value.toString()}`;
}
