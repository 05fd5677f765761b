import { dot, length } from '../../volume/vectors';
import { checkedPlane, type PlaneFault } from './checkedPlane';

const image = {
  Rows: 3,
  Columns: 4,
  ImagePositionPatient: [1, 2, 3],
  ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
  PixelSpacing: [2, 0.5],
};
const faultOf = (changes: Record<string, unknown>): PlaneFault | undefined => {
  let found: PlaneFault | undefined;
  try {
    checkedPlane({ ...image, ...changes }, (fault) => {
      found = fault;
      throw new Error('refused');
    });
  } catch {
    // The fault is what is asked for.
  }
  return found;
};

describe('checkedPlane', () => {
  it('puts the spacing between columns first', () => {
    expect(checkedPlane(image, fail)).toEqual({
      rows: 3,
      columns: 4,
      spacingMm: [0.5, 2],
      position: [1, 2, 3],
      alongRow: [1, 0, 0],
      alongColumn: [0, 1, 0],
      normal: [0, 0, 1],
    });
  });

  it('makes rounded cosines unit vectors at a right angle and keeps the row', () => {
    const rounded = [0.98, 0.2, 0, -0.199, 0.98, 0].map((value, n) => value + (n === 2 ? 4e-4 : 0));
    const row = Math.hypot(0.98, 0.2, 4e-4);
    const plane = checkedPlane({ ...image, ImageOrientationPatient: rounded }, fail);
    expect(plane.alongRow[0]).toBeCloseTo(0.98 / row, 14);
    for (const axis of [plane.alongRow, plane.alongColumn, plane.normal]) {
      expect(length(axis)).toBeCloseTo(1, 14);
    }
    expect(dot(plane.alongRow, plane.alongColumn)).toBeCloseTo(0, 14);
  });

  it.each<[PlaneFault['keyword'], number[]]>([
    ['Rows', [0]],
    ['Columns', [2.5]],
    ['PixelSpacing', [2, 0]],
    ['ImageOrientationPatient', [1, 0, 0, 0.1, 0.995, 0]],
    ['ImageOrientationPatient', [1e300, 1e300, 0, 1e300, -1e300, 0]],
    ['ImageOrientationPatient', [0, 0, 0, 0, 0, 0]],
  ])('gives a faulty %s %j as it is written', (keyword, values) => {
    expect(faultOf({ [keyword]: values })).toEqual({ keyword, values });
  });

  it('finds no fault in what is missing: that is said otherwise', () => {
    expect(() => checkedPlane({ ...image, PixelSpacing: undefined }, fail)).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
  });
});

function fail(): never {
  throw new Error('not refused by the tests');
}
