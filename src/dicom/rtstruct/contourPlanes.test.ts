import { testGeometry } from '../../../tests/helpers/testCt';
import { indexToPatient } from '../../volume';
import { contourPlanes } from './contourPlanes';
import type { RtStructure } from './types';

// Slices 3 mm apart.
const geometry = testGeometry();

/** A square about columns 4 to 8 and rows 3 to 7, at places along k. */
const square = (...ks: number[]): RtStructure['contours'][number] => ({
  geometricType: 'CLOSED_PLANAR',
  referencedSOPInstanceUIDs: [],
  points: Float64Array.from(
    [
      [4, 3],
      [8, 3],
      [8, 7],
      [4, 7],
    ].flatMap(([i, j], n) => indexToPatient(geometry, [i, j, ks[n % ks.length]])),
  ),
});
const planesOf = (...contours: RtStructure['contours']) =>
  contourPlanes({ name: 'Kidney_R', contours } as RtStructure, geometry);

describe('contourPlanes', () => {
  it('puts contours in order, those of one plane together', () => {
    const { planes } = planesOf(square(3), square(1), square(3));
    expect(planes.map(({ k, rings }) => [k, rings.length])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect([...planes[0].rings[0]]).toEqual([4, 3, 8, 3, 8, 7, 4, 7]);
  });

  it('is on a slice to 0.05 mm, and stays between slices where it was drawn there', () => {
    const { planes } = planesOf(square(1.016), square(2.4), square(3.02), square(4.984));
    expect(planes.map(({ k }) => k)).toEqual([
      1,
      expect.closeTo(2.4, 9),
      expect.closeTo(3.02, 9),
      5,
    ]);
  });

  it('takes a contour for flat to a tenth of a slice, and no further', () => {
    expect(planesOf(square(2, 2.09)).planes).toHaveLength(1);
    expect(() => planesOf(square(2, 2.11))).toThrow(
      expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
    );
  });

  it('counts what encloses nothing', () => {
    const open = { ...square(2), geometricType: 'OPEN_PLANAR' };
    const point = { ...square(2), points: Float64Array.of(1, 2, 3) };
    expect(planesOf(open, point, square(2))).toMatchObject({ skipped: 2 });
  });
});
