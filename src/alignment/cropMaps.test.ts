import { testMaps } from '../../tests/helpers/testMaps';
import { cropMaps } from './cropMaps';

describe('cropMaps', () => {
  const maps = testMaps([2, 2, 10], (_i, _j, k) => ({ bone: k / 10 }));

  it('keeps the slices between two heights', () => {
    const cut = cropMaps(maps, 25, 61);
    expect(cut.geometry.dimensions).toEqual([2, 2, 6]);
    expect(cut.geometry.imagePositionPatient).toEqual([0, 0, 20]);
    expect(cut.bone[0]).toBeCloseTo(0.2, 6);
    expect(cut.bone.at(-1)).toBeCloseTo(0.7, 6);
  });

  it('keeps to the maps', () => {
    expect(cropMaps(maps, -1000, 1000).bone).toEqual(maps.bone);
    expect(cropMaps(maps, 500, 900).geometry.dimensions).toEqual([2, 2, 1]);
  });
});
