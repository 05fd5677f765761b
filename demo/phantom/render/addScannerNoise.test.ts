import { addScannerNoise } from './addScannerNoise';

const columns = 200;
const rows = 200;
const options = { columns, rows, spacingMm: 1, seed: 5, sdHu: 15, fieldMm: 190 };
/** A broad disc of water. */
const water = Float32Array.from({ length: columns * rows * 2 }, (_, index) => {
  const i = index % columns;
  const j = Math.floor(index / columns) % rows;
  return (i - 99.5) ** 2 + (j - 99.5) ** 2 < 80 ** 2 ? 0 : -1000;
});
const noisy = addScannerNoise(water, options);

function moments(slice: number): { mean: number; sd: number; neighbours: number } {
  const values: number[] = [];
  let product = 0;
  for (let j = 80; j < 120; j += 1) {
    for (let i = 80; i < 120; i += 1) {
      const at = i + columns * (j + rows * slice);
      values.push(noisy[at]);
      product += noisy[at] * noisy[at + 1];
    }
  }
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  return {
    mean,
    sd: Math.sqrt(variance),
    neighbours: (product / values.length - mean * mean) / variance,
  };
}

describe('addScannerNoise', () => {
  it('has the wanted strength, no bias, and a grain', () => {
    const { mean, sd, neighbours } = moments(0);
    expect(Math.abs(mean)).toBeLessThan(2.5);
    expect(sd).toBeGreaterThan(12);
    expect(sd).toBeLessThan(18);
    // Neighbours of the [1 2 3 2 1] kernel correlate by 16 / 19.
    expect(Math.abs(neighbours - 16 / 19)).toBeLessThan(0.06);
  });

  it('differs between slices and repeats with the seed', () => {
    const plane = columns * rows;
    expect(noisy.subarray(0, plane)).not.toEqual(noisy.subarray(plane));
    expect(addScannerNoise(water, options)).toEqual(noisy);
  });

  it('writes -1024 outside the field of view', () => {
    expect(noisy[0]).toBe(-1024);
    expect(noisy[columns * 100]).toBe(-1024);
    expect(noisy[100 + columns * 100]).toBeGreaterThan(-100);
  });
});
