import { testMaps } from '../../tests/helpers/testMaps';
import { anatomySamples } from './anatomySamples';
import { likeness } from './likeness';
import type { Similarity } from './similarity';

const plates = (i: number, _j: number, k: number) => ({
  bone: i === 5 ? 0.5 : 0,
  lung: k > 8 ? 1 : 0,
});
const maps = testMaps([12, 10, 11], plates);
const samples = anatomySamples(maps);
const at = (x: number, y = 0, z = 0): Similarity => ({
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  scale: 1,
  translation: [x, y, z],
});

describe('likeness', () => {
  it('is whole where patient and reference are the same', () => {
    const same = likeness(maps, samples, at(0), 0.5);
    expect(same).toEqual({ score: 1, boneOverlap: 1, coveredShare: 1 });
  });

  it('does not mind denser bone', () => {
    const dense = testMaps([12, 10, 11], (i, j, k) => ({
      ...plates(i, j, k),
      bone: i === 5 ? 1 : 0,
    }));
    const found = likeness(dense, samples, at(0), 0.5);
    expect(found.score).toBeCloseTo(1, 6);
    expect(found.boneOverlap).toBeCloseTo(1, 6);
  });

  it('has no common bone a cell beside', () => {
    const beside = likeness(maps, samples, at(10), 0);
    expect(beside.boneOverlap).toBe(0);
    expect(beside.score).toBeLessThanOrEqual(0);
  });

  it('says how much of the reference the scan shows', () => {
    // Shifted by 3 of 11 slices: the samples of the upper ones fall outside.
    expect(likeness(maps, samples, at(0, 0, 30), 0).coveredShare).toBeLessThan(0.6);
    expect(likeness(maps, samples, at(1000), 0)).toEqual({
      score: 0,
      boneOverlap: 0,
      coveredShare: 0,
    });
  });
});
