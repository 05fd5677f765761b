import { smoothMaps } from './smoothMaps';
import { testMaps } from '../../tests/helpers/testMaps';

describe('smoothMaps', () => {
  it('keeps an even map even, up to the border of what was scanned', () => {
    const maps = testMaps([9, 8, 7], () => ({ bone: 0.4, lung: 0.2 }));
    maps.covered.forEach((_, n) => {
      if (n % 9 > 4) {
        maps.covered[n] = maps.bone[n] = maps.lung[n] = 0;
      }
    });
    const smooth = smoothMaps(maps, 2);
    for (let n = 0; n < smooth.bone.length; n++) {
      if (n % 9 <= 4) {
        expect(smooth.bone[n]).toBeCloseTo(0.4, 6);
        expect(smooth.lung[n]).toBeCloseTo(0.2, 6);
      }
    }
  });

  it('spreads a single cell by 1 2 1 along each axis', () => {
    const maps = testMaps([9, 9, 9], (i, j, k) => ({
      bone: i === 4 && j === 4 && k === 4 ? 1 : 0,
    }));
    const { bone } = smoothMaps(maps, 1);
    const at = (i: number, j: number, k: number) => bone[i + 9 * (j + 9 * k)];
    expect(at(4, 4, 4)).toBeCloseTo(0.125, 6);
    expect(at(3, 4, 4)).toBeCloseTo(0.0625, 6);
    expect(at(3, 5, 3)).toBeCloseTo(1 / 64, 6);
    expect(at(2, 4, 4)).toBe(0);
  });
});
