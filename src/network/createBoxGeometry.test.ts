import { testSpec } from '../../tests/helpers/testManifest';
import { indexToPatient } from '../volume';
import { createBoxGeometry } from './createBoxGeometry';

describe('createBoxGeometry', () => {
  it('is centred on the point, axes left, posterior, superior', () => {
    const box = createBoxGeometry([10, -20, 300], testSpec());
    expect(box.dimensions).toEqual([12, 10, 8]);
    expect(box.spacingMm).toEqual([5, 6, 7]);
    expect(box.direction).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    // First and last voxel centre lie as far on either side: 11 x 5 / 2, 9 x 6 / 2, 7 x 7 / 2 mm.
    expect(box.imagePositionPatient).toEqual([10 - 27.5, -20 - 27, 300 - 24.5]);
  });

  it('mirrored has the same voxel centres, the first axis the other way round', () => {
    const plain = createBoxGeometry([10, -20, 300], testSpec());
    const mirrored = createBoxGeometry([10, -20, 300], testSpec(), true);
    expect(mirrored.direction).toEqual([-1, 0, 0, 0, 1, 0, 0, 0, 1]);
    for (const [i, j, k] of [
      [0, 0, 0],
      [4, 9, 2],
      [11, 3, 7],
    ]) {
      expect(indexToPatient(mirrored, [11 - i, j, k])).toEqual(indexToPatient(plain, [i, j, k]));
    }
  });

  it('shares nothing with the description', () => {
    const spec = testSpec();
    const box = createBoxGeometry([0, 0, 0], spec);
    box.dimensions[0] = 1;
    box.spacingMm[0] = 1;
    expect(spec).toEqual(testSpec());
  });
});
