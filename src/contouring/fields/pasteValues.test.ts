import { cropValues } from '../../volume';
import { pasteValues } from './pasteValues';

const dimensions: [number, number, number] = [4, 3, 2];
const values = Float32Array.from({ length: 24 }, (_, n) => n);

describe('cropValues and pasteValues', () => {
  it('take the values of a part, x fastest', () => {
    const part = cropValues(values, dimensions, { min: [1, 1, 0], max: [2, 2, 1] });
    expect([...part]).toEqual([5, 6, 9, 10, 17, 18, 21, 22]);
  });

  it('put them back where they were, and nowhere else', () => {
    const bounds = { min: [2, 0, 1], max: [3, 1, 1] } satisfies Parameters<typeof cropValues>[2];
    const changed = Float32Array.from(values);
    pasteValues(Float32Array.of(-1, -2, -3, -4), changed, dimensions, bounds);
    expect([...cropValues(changed, dimensions, bounds)]).toEqual([-1, -2, -3, -4]);
    expect([...changed].filter((v, n) => v !== values[n])).toHaveLength(4);
    pasteValues(cropValues(values, dimensions, bounds), changed, dimensions, bounds);
    expect(changed).toEqual(values);
  });
});
