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
  /** Fills `target` with what as many calls of `normal` would give, in much less time. */
  fillNormal(target: Float32Array): void;
}

/** Numbers thrown away at the start. */
const warmUp = 16;
/** Normal numbers made at a time: as many as stay in the processor's cache. */
const blockSize = 2048;

/**
 * Seeded generator (sfc32), a stream per name, so that a change in one organ leaves the others as
 * they are. Integer operations only: the same numbers on every machine.
 */
export function createRandom(seed: number, stream = ''): Random {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stream.length; index += 1) {
    hash = Math.imul(hash ^ stream.charCodeAt(index), 0x01000193);
  }
  // a, b, c and a counter. Signed, in a typed array: other numbers would be allocated one by one.
  const state = Int32Array.of(seed, hash, 0x9e3779b9, 1);
  const fillBits = (target: Int32Array): void => {
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let counter = state[3];
    for (let index = 0; index < target.length; index += 1) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      target[index] = sum;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
  };
  fillBits(new Int32Array(warmUp));
  const one = new Int32Array(1);
  const bits = (): number => {
    fillBits(one);
    return one[0] >>> 0;
  };
  const uniform = (): number => bits() / 4294967296;
  return {
    uniform,
    bits,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => normalOf(bits(), bits()),
    fillNormal: (target) => {
      const block = new Int32Array(2 * blockSize);
      for (let start = 0; start < target.length; start += blockSize) {
        const count = Math.min(blockSize, target.length - start);
        const pairs = block.subarray(0, 2 * count);
        fillBits(pairs);
        for (let index = 0; index < count; index += 1) {
          target[start + index] = normalOf(pairs[2 * index], pairs[2 * index + 1]);
        }
      }
    },
  };
}

/** Of the sum of four uniforms of 16 bits. */
function normalOf(first: number, second: number): number {
  const sum = (first & 0xffff) + (first >>> 16) + (second & 0xffff) + (second >>> 16);
  return (sum / 65536 - 2) * 1.7320508075688772;
}
