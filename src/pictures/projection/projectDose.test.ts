import { kidneyBlock, kidneyBlockGeometry } from '../../../tests/helpers/kidneyBlock';
import { kidneyCrop } from '../plane/kidneyCrop';
import { projectDose } from './projectDose';

describe('projectDose', () => {
  it('gives the largest dose along the line of sight at the right place', async () => {
    const { plane, counts } = kidneyBlock();
    const crop = kidneyCrop(plane, counts(), 8)!;
    // Highest in the plane y = 6, falling to the patient's left and to the feet; unknown below z
    // = 112.
    const doseAt = (x: number, y: number, z: number) =>
      z < 112 ? Number.NaN : 10 - Math.abs(y - 6) - 0.1 * x + 0.05 * (z - 100);
    const image = await projectDose({ geometry: kidneyBlockGeometry, plane, crop, doseAt });
    // 24 x 28 mm in cells of 2 mm.
    expect([image.columns, image.rows]).toEqual([12, 14]);
    const at = (column: number, row: number) => image.values[column + 12 * row];
    // The crop's corner: x = -20 - 1, z = 100 + 9 * 4 + 2 - 3 * 4 = 126; the first middle 1 mm
    // inside.
    expect(at(0, 0)).toBeCloseTo(10 - 0.1 * -20 + 0.05 * 25, 5);
    expect(at(5, 3)).toBeCloseTo(10 - 0.1 * -10 + 0.05 * 19, 5);
    expect(at(0, 13)).toBeNaN();
  });
});
