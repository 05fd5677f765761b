import type { Labelmap } from '../../volume/types';
import { cropAroundKidneys } from './cropAroundKidneys';

const labelmap: Labelmap = {
  dimensions: [60, 50, 30],
  spacingMm: [2, 2, 5],
  imagePositionPatient: [100, 200, 300],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  frameOfReferenceUID: '1.2.3',
  data: new Uint8Array(60 * 50 * 30),
};
const index = (i: number, j: number, k: number) => i + 60 * (j + 50 * k);
labelmap.data[index(30, 25, 10)] = 1;
labelmap.data[index(40, 25, 12)] = 2;
const slices = (k: number) => Float32Array.from({ length: 3000 }, (_, n) => n + 10_000 * k);

describe('cropAroundKidneys', () => {
  it('takes 25 mm around both kidneys, where they lay', () => {
    const crop = cropAroundKidneys(labelmap, slices)!;
    // 13 voxels of 2 mm and 5 of 5 mm on either side.
    expect(crop.dimensions).toEqual([11 + 2 * 13, 1 + 2 * 13, 3 + 2 * 5]);
    expect(crop.imagePositionPatient).toEqual([100 + 2 * 17, 200 + 2 * 12, 300 + 5 * 5]);
    expect(crop.data[0]).toBe(17 + 60 * 12 + 10_000 * 5);
    expect(crop.frameOfReferenceUID).toBe('1.2.3');
  });

  it('gives nothing without kidneys, or where a slice is not at hand', () => {
    expect(
      cropAroundKidneys({ ...labelmap, data: new Uint8Array(60 * 50 * 30) }, slices),
    ).toBeUndefined();
    expect(cropAroundKidneys(labelmap, (k) => (k === 7 ? undefined : slices(k)))).toBeUndefined();
  });
});
