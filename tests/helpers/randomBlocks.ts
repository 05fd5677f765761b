/**
 * Blocks of 16 x 16 x 8 voxels of random HU, with noise, as normalised input; the same each time.
 */
export function randomBlocks([nx, ny, nz]: readonly number[]): Float32Array<ArrayBuffer> {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const blocks = Array.from({ length: 4096 }, () => 2 * random() - 1);
  const values = new Float32Array(nx * ny * nz);
  for (let n = 0; n < values.length; n++) {
    const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    const block = blocks[(i >> 4) + 16 * ((j >> 4) + 16 * (k >> 3))];
    values[n] = Math.max(-1, Math.min(1, block + 0.2 * (random() - 0.5)));
  }
  return values;
}
