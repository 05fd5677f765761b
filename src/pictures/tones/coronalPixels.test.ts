import { coronalPixels } from './coronalPixels';

describe('coronalPixels', () => {
  it('dose: black at 0 Gy and where it is not known, white at the maximum and above', () => {
    const values = Float32Array.of(0, 2, 4, 9, Number.NaN);
    const pixels = coronalPixels({ kind: 'dose', columns: 5, rows: 1, values }, 4);
    const grey = [0, 1, 2, 3, 4].map((n) => [...pixels.subarray(4 * n, 4 * n + 4)]);
    expect(grey).toEqual([
      [0, 0, 0, 255],
      [128, 128, 128, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 255],
      [0, 0, 0, 255],
    ]);
  });

  it('CT: air is black, bone white, whatever the dose', () => {
    const values = Float32Array.of(-1000, 20, 900);
    const pixels = coronalPixels({ kind: 'ct', columns: 3, rows: 1, values }, 4);
    expect([pixels[0], pixels[4], pixels[8]]).toEqual([0, 128, 255]);
  });
});
