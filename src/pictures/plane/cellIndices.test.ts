import { cellIndices } from './cellIndices';

describe('cellIndices', () => {
  const axes = { across: 0, down: 2, depth: 1 };
  const crop = { firstColumn: 2, endColumn: 6, firstRow: 1, endRow: 3 };
  const size = { columns: 10, rows: 5, pixelMm: [1, 1] as [number, number], axes };

  it('gives the middles of the cells as indices of the volume', () => {
    const plane = { ...size, isReversed: { across: false, down: false } };
    expect(cellIndices(plane, crop, { columns: 4, rows: 4 })).toEqual({
      across: Float64Array.of(2, 3, 4, 5),
      // Two cells a row.
      down: Float64Array.of(0.75, 1.25, 1.75, 2.25),
    });
  });

  it('counts from the other end where the index runs against the picture', () => {
    const plane = { ...size, isReversed: { across: true, down: true } };
    expect(cellIndices(plane, crop, { columns: 2, rows: 2 })).toEqual({
      across: Float64Array.of(6.5, 4.5),
      down: Float64Array.of(3, 2),
    });
  });
});
