import { gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Labelmap } from '../volume';
import { kidneySamples } from './kidneySamples';

const head = orientations['axial, head first'];
const fine = gridAround([0, 0, 0], [60, 40, 40], [2, 2, 2], head);
const coarse = gridAround([0, 0, 0], [30, 20, 20], [4, 4, 4], head);
const activity = { ...coarse, data: new Float32Array(12000).fill(9) };

/** Two boxes of 20 mm, their near faces 12 mm apart. */
const labelmap: Labelmap = { ...fine, data: new Uint8Array(96000) };
for (let k = 15; k < 25; k++) {
  for (let j = 15; j < 25; j++) {
    const row = 60 * (j + 40 * k);
    labelmap.data.fill(1, row + 17, row + 27);
    labelmap.data.fill(2, row + 33, row + 43);
  }
}
const options = { label: 1, dilationMm: 13, sigmaMm: 3, blurMm: 4, mostSamples: 1e5 };

describe('kidneySamples', () => {
  it('reaches around the kidney, but not nearer to the other one', () => {
    const { points, terms, termCount } = kidneySamples(activity, labelmap, options);
    expect(terms.length / termCount).toBe(points.length / 3);
    const x = points.filter((_, n) => n % 3 === 0);
    // The first box ends at x = -6 mm, the second begins at 6 mm.
    expect(Math.max(...x)).toBeLessThan(0);
    expect(Math.min(...x)).toBeGreaterThan(-26 - 13 - 4);
    expect(Math.min(...x)).toBeLessThan(-26 - 6);
  });

  it('parts the activity between the kidney and what is around it', () => {
    const { points, terms } = kidneySamples(activity, labelmap, options);
    for (let n = 0; n < points.length / 3; n++) {
      expect(terms[3 * n] + terms[3 * n + 1]).toBeCloseTo(9, 4);
      expect(terms[3 * n + 2]).toBe(1);
    }
    const middle = [...Array(points.length / 3).keys()].find(
      (n) => Math.hypot(points[3 * n] + 16, points[3 * n + 1], points[3 * n + 2]) < 4,
    )!;
    expect(terms[3 * middle]).toBeGreaterThan(9 * 0.8);
  });

  it('thins out what is more than wanted, and says what each sample stands for', () => {
    const all = kidneySamples(activity, labelmap, options);
    const some = kidneySamples(activity, labelmap, { ...options, mostSamples: 100 });
    expect(some.points).toHaveLength(300);
    expect(all.sampleMm3).toBe(64);
    expect(some.sampleMm3 * 100).toBeCloseTo((64 * all.points.length) / 3, 6);
  });

  it('parts alike on a SPECT finer than the contour', () => {
    const finer = gridAround([0, 0, 0], [80, 60, 60], [1.5, 1.5, 1.5], head);
    const values = { ...finer, data: new Float32Array(288000).fill(9) };
    const { points, terms } = kidneySamples(values, labelmap, options);
    const middle = [...Array(points.length / 3).keys()].filter(
      (n) => Math.hypot(points[3 * n] + 16, points[3 * n + 1], points[3 * n + 2]) < 4,
    );
    const share = middle.reduce((sum, n) => sum + terms[3 * n] / 9, 0) / middle.length;
    expect(share).toBeGreaterThan(0.8);
  });
});
