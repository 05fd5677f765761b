import { testMaps } from '../../tests/helpers/testMaps';
import { halveMaps } from './halveMaps';

describe('halveMaps', () => {
  it('averages the scanned cells of each eight, also at an odd end', () => {
    const maps = testMaps([4, 4, 3], (i, j, k) => ({ bone: (i + 4 * j + 16 * k) / 100 }));
    maps.covered[0] = 0;
    const half = halveMaps(maps);
    expect(half.geometry.dimensions).toEqual([2, 2, 2]);
    expect(half.geometry.spacingMm).toEqual([20, 20, 20]);
    expect(half.geometry.imagePositionPatient).toEqual([5, 5, 5]);
    // Cells 1, 4, 5, 16, 17, 20, 21 without cell 0.
    expect(half.bone[0]).toBeCloseTo(84 / 7 / 100, 6);
    expect(half.covered[0]).toBeCloseTo(7 / 8, 6);
    // The last slice has no partner: cells 42, 43, 46, 47.
    expect(half.bone[7]).toBeCloseTo(44.5 / 100, 6);
    expect(half.covered[7]).toBeCloseTo(0.5, 6);
  });
});
