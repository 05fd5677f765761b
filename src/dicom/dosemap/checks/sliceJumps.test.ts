import type { Volume } from '../../../volume';
import { sliceJumps } from './sliceJumps';

/** Slices that hold the given activities, each with two voxels. */
const volumeOf = (sums: readonly number[]): Volume<Float32Array> => ({
  dimensions: [2, 1, sums.length],
  spacingMm: [4.8, 4.8, 4.8],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  imagePositionPatient: [0, 0, 0],
  data: Float32Array.from(sums.flatMap((sum) => [sum / 2, sum / 2])),
});
/** As of a patient: the activity of the kidneys over that of the body. */
const body = Array.from({ length: 40 }, (_, k) => 20 + 100 * Math.exp(-(((k - 20) / 6) ** 2)));
const changed = (at: number, factor: number) =>
  volumeOf(body.map((sum, k) => (k === at ? factor * sum : sum)));

describe('sliceJumps', () => {
  it('passes the slices of a patient', () => {
    expect(sliceJumps(volumeOf(body))).toEqual([]);
  });

  it.each([
    [20, 2],
    [20, 1e-3],
    [14, 0.5],
    [5, 1000],
  ])('names slice %d + 1 whose scale is off by %d', (at, factor) => {
    expect(sliceJumps(changed(at, factor))).toEqual([
      expect.stringMatching(new RegExp(`^Slice ${at + 1} of 40 .*RescaleSlope`)),
    ]);
  });

  it('passes a point source, whose neighbours differ, and an image of few slices', () => {
    const point = Array.from({ length: 21 }, (_, k) => Math.exp(-(((k - 10) * 4.8) ** 2) / 36));
    expect(sliceJumps(volumeOf(point))).toEqual([]);
    expect(sliceJumps(volumeOf([1, 9, 1]))).toEqual([]);
  });
});
