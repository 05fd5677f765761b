import { fillLoops } from './fillLoops';

function fill(...rings: number[][]) {
  const slice = new Uint8Array(36);
  const clipped = fillLoops(
    slice,
    6,
    6,
    rings.map((ring) => Float64Array.from(ring)),
    7,
  );
  return { clipped, count: slice.filter((value) => value === 7).length, slice };
}

describe('fillLoops', () => {
  it('fills a triangle at the centres it holds', () => {
    // Below the line x + y = 4.5: rows of 5, 4, 3, 2, 1 centres.
    expect(fill([-0.5, -0.5, 5, -0.5, -0.5, 5]).count).toBe(15);
  });

  it('says how many centres inside lie outside the slice', () => {
    expect(fill([3.5, 3.5, 8.5, 3.5, 8.5, 8.5, 3.5, 8.5])).toMatchObject({ clipped: 21, count: 4 });
    expect(fill([8, 8, 12, 8, 12, 12, 8, 12])).toMatchObject({ clipped: 16, count: 0 });
  });

  it('cancels a line drawn there and back, slanted or not', () => {
    const square = [0.5, 0.5, 4.5, 0.5, 4.5, 4.5, 0.5, 4.5];
    const spike = [...square, 0.5, 0.5, 2.2, 3.3, 0.5, 0.5];
    expect(fill(spike).slice).toEqual(fill(square).slice);
  });
});
