import { kidneySides } from '../../labels';
import type { VolumeGeometry } from '../../volume';
import { doseColor } from '../tones/doseColor';
import { sliceKeyImage } from './sliceKeyImage';

// 0.8 mm voxels, so that a pixel is a voxel; 40 voxels across, 20 down.
const geometry: VolumeGeometry = {
  dimensions: [40, 20, 3],
  spacingMm: [0.8, 0.8, 5],
  imagePositionPatient: [-16, -8, 100],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
const wash = { maximumGy: 10, thresholdGy: 1, opacity: 0.5, marginMm: 2.4 };
/** Right kidney 6 x 5 from (5, 8), left one 4 x 5 from (28, 8). */
function labels() {
  const all = new Uint8Array(800);
  for (let j = 8; j < 13; j++) {
    all.fill(1, 40 * j + 5, 40 * j + 11);
    all.fill(2, 40 * j + 28, 40 * j + 32);
  }
  return all;
}
const at = ({ data, width }: { data: Uint8Array; width: number }, column: number, row: number) => [
  ...data.subarray(3 * (column + width * row), 3 * (column + width * row) + 3),
];
const [right, left] = kidneySides.map(({ color }) => color);

describe('sliceKeyImage', () => {
  it('is cropped to the kidneys, with outlines over CT and dose', () => {
    const hounsfield = new Int16Array(800).fill(40);
    const raster = sliceKeyImage(
      // 5 Gy on the patient's left half, unknown beyond the right kidney, none elsewhere.
      {
        geometry,
        k: 1,
        labels: labels(),
        hounsfield,
        doseAt: (x) => (x > 0 ? 5 : x < -14 ? NaN : 0.5),
      },
      wash,
    )!;
    // 5 - 3 to 31 + 3 and 8 - 3 to 12 + 3
    expect([raster.width, raster.height]).toEqual([33, 11]);
    expect(at(raster, 3, 3)).toEqual(right);
    expect(at(raster, 26, 3)).toEqual(left);
    // 40 HU is the middle of the window.
    expect(at(raster, 5, 5)).toEqual([128, 128, 128]);
    expect(at(raster, 0, 0)).toEqual([128, 128, 128]);
    const washed = doseColor(0.5).map((c) => Math.round(0.5 * 127.5 + 0.5 * c));
    expect(at(raster, 28, 5)).toEqual(washed);
  });

  it("has the patient's right on the left and the front on top, however the grid runs", () => {
    const upright = sliceKeyImage({ geometry, k: 0, labels: labels() }, wash)!;
    const turned = sliceKeyImage(
      {
        geometry: { ...geometry, direction: [-1, 0, 0, 0, -1, 0, 0, 0, 1] },
        k: 0,
        labels: labels().reverse(),
      },
      wash,
    )!;
    expect(turned).toEqual(upright);
  });

  it('divides large voxels, and has nothing to show without a kidney', () => {
    const coarse = { ...geometry, spacingMm: [4, 4, 5] as [number, number, number] };
    const raster = sliceKeyImage({ geometry: coarse, k: 0, labels: labels() }, wash)!;
    expect(raster.pixelMm).toBeCloseTo(0.8, 12);
    expect(raster.width).toBe(5 * 29);
    expect(sliceKeyImage({ geometry, k: 0, labels: new Uint8Array(800) }, wash)).toBeUndefined();
  });
});
