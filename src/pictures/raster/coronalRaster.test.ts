import { coronalRaster } from './coronalRaster';

const view = (columns: number, rows: number, values: number[]) => ({
  image: { kind: 'dose' as const, columns, rows, values: Float32Array.from(values) },
  widthMm: 6,
  heightMm: 3,
  outlines: [],
});

describe('coronalRaster', () => {
  it('draws square pixels, smoothly from sample to sample', () => {
    const { width, height, pixelMm, data } = coronalRaster(view(2, 1, [0, 4]), 4);
    expect([width, height, pixelMm]).toEqual([10, 5, 0.6]);
    // The samples' middles lie at 1.5 and 4.5 mm.
    const reds = Array.from({ length: 10 }, (_, n) => data[3 * (n + 20)]);
    expect(reds).toEqual([0, 0, 0, 51, 102, 153, 204, 255, 255, 255]);
    expect([...data.subarray(18, 21)]).toEqual([204, 204, 204]);
  });

  it('has the rows from the top', () => {
    const { data } = coronalRaster(view(1, 2, [4, 0]), 4);
    expect([data[0], data[3 * 49]]).toEqual([255, 0]);
  });

  it('draws the outlines over it', () => {
    const lines = [[0, 1.2, 6, 1.2]];
    const outline = {
      side: 'left' as const,
      contours: 'current' as const,
      color: [70, 190, 255] as const,
      isDashed: false,
      lines,
    };
    const { data } = coronalRaster({ ...view(1, 1, [0]), outlines: [outline] }, 4);
    // Rows 1 and 2 meet at 1.2 mm.
    expect([...data.subarray(3 * 25, 3 * 26)]).toEqual([70, 190, 255]);
    expect([...data.subarray(3 * 45, 3 * 46)]).toEqual([0, 0, 0]);
  });
});
