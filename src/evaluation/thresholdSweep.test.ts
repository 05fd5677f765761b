import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import type { Labelmap } from '../volume/types';
import { thresholdSweep } from './thresholdSweep';

const axial = orientations['axial, head first'];

describe('thresholdSweep', () => {
  it('gives the volume that each threshold cuts out of a ball whose probability falls off', () => {
    // p = 1 - r / 60 mm, so that threshold t is a ball of radius 60 (1 - t).
    const geometry = gridAround([0, 0, 0], [61, 61, 61], [2, 2, 2], axial);
    const probability = new Uint8Array(61 ** 3);
    const reference: Labelmap = { ...geometry, data: new Uint8Array(61 ** 3) };
    forEachVoxel(geometry, (point, n) => {
      const r = Math.hypot(...point);
      probability[n] = Math.round(255 * Math.max(0, 1 - r / 60));
      reference.data[n] = r < 30 ? 2 : 0;
    });
    const rows = thresholdSweep({ left: { probability, geometry } }, reference, [0.4, 0.5, 0.6]);
    expect(rows.map(({ threshold, side }) => [threshold, side])).toEqual([
      [0.4, 'left'],
      [0.5, 'left'],
      [0.6, 'left'],
    ]);
    rows.forEach(({ threshold, volumeRatio, dice }) => {
      const ratio = ((1 - threshold) / 0.5) ** 3;
      expect(volumeRatio / ratio).toBeCloseTo(1, 1);
      expect(dice).toBeCloseTo((2 * Math.min(1, ratio)) / (1 + ratio), 1);
    });
  });

  it('says of a kidney that was not found that nothing of it is there', () => {
    const geometry = gridAround([0, 0, 0], [4, 4, 4], [2, 2, 2], axial);
    const reference: Labelmap = { ...geometry, data: new Uint8Array(64).fill(1) };
    expect(thresholdSweep({}, reference, [0.5])).toEqual([
      { threshold: 0.5, side: 'right', dice: 0, volumeRatio: 0 },
    ]);
  });
});
