import { testBlocks } from '../../../tests/helpers/testBlocks';
import type { Vec3 } from '../../volume/types';
import { openBorder } from './openBorder';

/**
 * A cube of 12 blocks of kidney, HU 30; outside, HU by the distance in blocks from its far i face.
 */
function borderOf(outside: (beyondI: number) => number, spacingMm: Vec3 = [3, 3, 3]) {
  return openBorder(
    testBlocks(
      [24, 24, 24],
      (i, j, k) => {
        const inKidney = [i, j, k].every((v) => v >= 6 && v < 18);
        const isBeyondI = i >= 18 && [j, k].every((v) => v >= 6 && v < 18);
        return { hu: inKidney ? 30 : isBeyondI ? outside(i - 18) : -100, kidney: inKidney ? 1 : 0 };
      },
      spacingMm,
    ),
    30,
  );
}

describe('openBorder', () => {
  it('is zero in fat', () => {
    expect(borderOf(() => -100)).toEqual({ share: 0, areaCm2: 0, largestPatchCm2: 0 });
  });

  it('is one face of six where a neighbour of like HU begins there', () => {
    const border = borderOf(() => 45);
    expect(border.share).toBeCloseTo(1 / 6, 6);
    // 36 x 36 mm.
    expect(border.areaCm2).toBeCloseTo(12.96, 4);
    expect(border.largestPatchCm2).toBeCloseTo(12.96, 4);
  });

  it('is zero where the neighbour differs, or lies behind a thin layer of fat', () => {
    expect(borderOf(() => 55).share).toBe(0);
    expect(borderOf((beyond) => (beyond === 0 ? -20 : 30)).share).toBe(0);
  });

  it('looks 6 mm out, whatever the spacing', () => {
    // Blocks of 6 mm along i: the first one outside decides.
    const atOnce = borderOf((beyond) => (beyond === 0 ? 30 : -100), [6, 3, 3]);
    expect(atOnce.areaCm2).toBeCloseTo(12.96, 4);
    expect(borderOf((beyond) => (beyond === 0 ? -100 : 30), [6, 3, 3]).share).toBe(0);
  });

  it('tells patches apart', () => {
    const blocks = testBlocks([24, 24, 24], (i, j, k) => {
      const inKidney = [i, j, k].every((v) => v >= 6 && v < 18);
      // Neighbours at both ends along i, the second one half as large.
      const isNear = [j, k].every((v) => v >= 6 && v < 18) && (i >= 18 || k < 12);
      return { hu: inKidney || isNear ? 30 : -100, kidney: inKidney ? 1 : 0 };
    });
    const border = openBorder(blocks, 30);
    expect(border.areaCm2).toBeCloseTo(1.5 * 12.96, 4);
    expect(border.largestPatchCm2).toBeCloseTo(12.96, 4);
  });
});
