import { drawOutline } from './drawOutline';
import type { Outline } from '../lines/outline';

const orange = [255, 140, 60] as const;
/** Red channel of a black picture of 12 x 5 pixels of 0.5 mm with an outline. */
function draw(outline: Partial<Outline>): number[][] {
  const raster = { width: 12, height: 5, pixelMm: 0.5, data: new Uint8Array(180) };
  drawOutline(raster, { color: orange, isDashed: false, lines: [], ...outline });
  return Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 12 }, (_value, column) => raster.data[3 * (column + 12 * row)]),
  );
}

describe('drawOutline', () => {
  it('has its pure colour on both sides of a border between pixels, and none further away', () => {
    // y = 1 mm is the border between rows 1 and 2.
    const rows = draw({ lines: [[-1, 1, 7, 1]] });
    expect(rows.map((row) => new Set(row))).toEqual([
      new Set([0]),
      new Set([255]),
      new Set([255]),
      new Set([0]),
      new Set([0]),
    ]);
  });

  it('is smooth where it runs through pixels', () => {
    // Through the middles of row 2.
    const rows = draw({ lines: [[-1, 1.25, 7, 1.25]] });
    expect(rows.map(([red]) => red)).toEqual([0, 128, 255, 128, 0]);
  });

  it('paints all three channels and leaves the rest of the picture', () => {
    const raster = { width: 2, height: 1, pixelMm: 1, data: new Uint8Array(6).fill(9) };
    drawOutline(raster, { color: orange, isDashed: false, lines: [[0, 0.5, 0.5, 0.5]] });
    expect([...raster.data.subarray(0, 3)]).toEqual([...orange]);
    drawOutline(raster, { color: orange, isDashed: false, lines: [] });
    expect([...raster.data.subarray(0, 3)]).toEqual([...orange]);
  });

  it('is dashed and thinner where asked for', () => {
    const [, middle] = draw({ isDashed: true, lines: [[0, 0.75, 6, 0.75]] });
    // 3 mm are 6 pixels, the gap 4.
    expect(middle.slice(0, 6)).toEqual(new Array(6).fill(255));
    expect(middle.slice(7, 9)).toEqual([0, 0]);
    expect(middle[11]).toBe(255);
    const [above] = draw({ isDashed: true, lines: [[0, 0.75, 6, 0.75]] });
    expect(above[1]).toBeGreaterThan(0);
    expect(above[1]).toBeLessThan(128);
  });
});
