import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Volume } from '../../volume/types';
import { shareInsideScan } from './shareInsideScan';

/** 300 x 300 x 300 mm around the origin. */
const scan = (name: string): Volume<Int16Array> => ({
  ...gridAround([0, 0, 0], [30, 30, 30], [10, 10, 10], orientations[name]),
  data: new Int16Array(27000),
});

describe('shareInsideScan', () => {
  it.each(['axial, head first', 'axial, feet first', 'coronal'])('on a grid that is %s', (name) => {
    const ct = scan(name);
    expect(shareInsideScan(ct, [70, 20, 10])).toBe(1);
    // Its middle lies on the scan's upper edge.
    expect(Math.abs(shareInsideScan(ct, [70, 20, 150]) - 0.5)).toBeLessThan(0.1);
    expect(shareInsideScan(ct, [70, 20, 210])).toBe(0);
    expect(shareInsideScan(ct, [-185, 20, 0])).toBe(0);
  });

  it('does not count padding', () => {
    const ct = scan('axial, head first');
    ct.data.fill(-2000, 0, 30 * 30 * 15);
    expect(Math.abs(shareInsideScan(ct, [0, 0, 0]) - 0.5)).toBeLessThan(0.1);
  });
});
