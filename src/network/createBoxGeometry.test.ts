import { testManifest } from '../../tests/helpers/testManifest';
import { createBoxGeometry } from './createBoxGeometry';

describe('createBoxGeometry', () => {
  it('is centred on the point, axes left, posterior, superior', () => {
    const box = createBoxGeometry([10, -20, 300], testManifest());
    expect(box.dimensions).toEqual([12, 10, 8]);
    expect(box.spacingMm).toEqual([5, 6, 7]);
    expect(box.direction).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    // First and last voxel centre lie as far on either side: 11 x 5 / 2, 9 x 6 / 2, 7 x 7 / 2 mm.
    expect(box.imagePositionPatient).toEqual([10 - 27.5, -20 - 27, 300 - 24.5]);
  });

  it('shares nothing with the manifest', () => {
    const manifest = testManifest();
    const box = createBoxGeometry([0, 0, 0], manifest);
    box.dimensions[0] = 1;
    box.spacingMm[0] = 1;
    expect(manifest).toEqual(testManifest());
  });
});
