import { kidneyBlock } from '../../../tests/helpers/kidneyBlock';
import { kidneyCrop } from '../plane/kidneyCrop';
import { outlineLines } from './outlineLines';

describe('outlineLines', () => {
  it('surrounds the silhouette in millimetres', () => {
    const { plane, counts } = kidneyBlock();
    const crop = kidneyCrop(plane, counts(), 8)!;
    const [line, ...others] = outlineLines(plane, crop, counts()[0]);
    expect(others).toEqual([]);
    expect(line.slice(-2)).toEqual(line.slice(0, 2));
    const xs = line.filter((_, n) => n % 2 === 0);
    const ys = line.filter((_, n) => n % 2 === 1);
    // Columns 4..7 of 2 mm and rows 5..7 (2..4 from the crop's top) of 4 mm.
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([8, 16]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([8, 20]);
    expect(outlineLines(plane, crop, counts()[1])).toEqual([]);
  });
});
