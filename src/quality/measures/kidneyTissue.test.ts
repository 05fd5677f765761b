import { createRandom } from '../../../demo/phantom/createRandom';
import { testBlocks } from '../../../tests/helpers/testBlocks';
import type { Vec3 } from '../../volume/types';
import { interiorBlocks } from './interiorBlocks';
import { kidneyTissue } from './kidneyTissue';

const dimensions: Vec3 = [24, 24, 24];

function tissueOf(hu: (i: number, j: number, k: number) => number) {
  const blocks = testBlocks(dimensions, (i, j, k) => ({ hu: hu(i, j, k), kidney: 1 }));
  return kidneyTissue(blocks, interiorBlocks(blocks))!;
}

describe('kidneyTissue', () => {
  it('measures normal noise, alike in all directions', () => {
    const random = createRandom(3);
    const tissue = tissueOf(() => 32 + 20 * random.normal());
    expect(tissue.medianHu).toBeCloseTo(32, -0.5);
    // The generator's normal numbers are a sum of four uniform ones: their quantiles differ by 3 %
    // or so.
    expect(tissue.noiseHu / 20).toBeGreaterThan(0.93);
    expect(tissue.noiseHu / 20).toBeLessThan(1.1);
    expect(tissue.spreadHu / (2.563 * 20)).toBeCloseTo(1, 1);
    expect(tissue.noiseAcrossHu / tissue.noiseAlongHu).toBeLessThan(1.15);
  });

  it('tells streaks along one direction', () => {
    const random = createRandom(5);
    const rows = Array.from({ length: 24 * 24 }, () => 40 * random.normal());
    const tissue = tissueOf((_i, j, k) => 32 + rows[j + 24 * k] + 5 * random.normal());
    expect(tissue.noiseAlongHu).toBeLessThan(7);
    expect(tissue.noiseAcrossHu).toBeGreaterThan(30);
  });

  it('is exact without noise', () => {
    // Two kinds of tissue, half each, in layers of the k axis.
    const tissue = tissueOf((_i, _j, k) => (k < 12 ? 100 : 160));
    expect(tissue).toEqual({
      medianHu: 130,
      spreadHu: 60,
      noiseHu: 0,
      noiseAcrossHu: 0,
      noiseAlongHu: 0,
    });
  });

  it('gives nothing for a kidney of few blocks', () => {
    const blocks = testBlocks([5, 5, 5], () => ({ hu: 30, kidney: 1 }));
    expect(kidneyTissue(blocks, interiorBlocks(blocks))).toBeUndefined();
  });
});
