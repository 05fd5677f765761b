export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Unsigned 32-bit integer. */
  bits(): number;
  /**
   * About normal, mean 0, variance 1 (sum of four uniforms of 16 bits, |value| < 3.47): basic
   * arithmetic only.
   */
  normal(): number;
}

/**
 * Seeded generator (sfc32), a stream per name, so that a change in one organ leaves the others as
 * they are. Integer operations only: the same numbers on every machine.
 */
export function createRandom(seed: number, stream = ''): Random {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stream.length; index += 1) {
    hash = Math.imul(hash ^ stream.charCodeAt(index), 0x01000193);
  }
  let a = seed >>> 0;
  let b = hash >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let warmUp = 0; warmUp < 16; warmUp += 1) {
    bits();
  }
  const uniform = (): number => bits() / 4294967296;
  return {
    uniform,
    bits,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => {
      const first = bits();
      const second = bits();
      const sum = (first & 0xffff) + (first >>> 16) + (second & 0xffff) + (second >>> 16);
      return (sum / 65536 - 2) * 1.7320508075688772;
    },
  };
}
