import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { Labelmap } from '../volume/types';
import { labelBounds } from './labelBounds';
import type { IndexBounds } from './indexBounds';
import { sliceBounds } from './sliceBounds';

/** By the definition: smallest and largest index of any voxel with the label. */
function naiveBounds(
  { dimensions, data }: Labelmap,
  label: number,
  slice?: number,
): IndexBounds | undefined {
  const [nx, ny] = dimensions;
  const places = [...data.keys()]
    .filter((n) => data[n] === label)
    .map((n) => [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))])
    .filter(([, , k]) => slice === undefined || k === slice);
  if (places.length === 0) {
    return undefined;
  }
  const along = (pick: (...values: number[]) => number) =>
    [0, 1, 2].map((axis) => pick(...places.map((place) => place[axis]))) as [
      number,
      number,
      number,
    ];
  return { min: along(Math.min), max: along(Math.max) };
}

describe('labelBounds', () => {
  it('is undefined for a label that does not occur', () => {
    const labelmap = testLabelmap(testGeometry());
    labelmap.data[5] = 2;
    expect(labelBounds(labelmap, 1)).toBeUndefined();
  });

  it('finds a single voxel at every corner of the grid', () => {
    const geometry = testGeometry({ dimensions: [4, 3, 2] });
    for (const index of [
      [0, 0, 0],
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
      [3, 2, 1],
    ] as [number, number, number][]) {
      const labelmap = testLabelmap(geometry);
      labelmap.data[index[0] + 4 * (index[1] + 3 * index[2])] = 1;
      expect(labelBounds(labelmap, 1)).toEqual({ min: index, max: index });
    }
  });

  it('spans pieces that lie in slices far apart', () => {
    const labelmap = testLabelmap(testGeometry({ dimensions: [10, 10, 10] }));
    labelmap.data[7 + 10 * (1 + 10 * 2)] = 1;
    labelmap.data[3 + 10 * (8 + 10 * 9)] = 1;
    labelmap.data[5 + 10 * (5 + 10 * 5)] = 2;
    expect(labelBounds(labelmap, 1)).toEqual({ min: [3, 1, 2], max: [7, 8, 9] });
  });

  it('equals the bounds by definition for any labelmap, as a whole and slice by slice', () => {
    fc.assert(
      fc.property(labelmaps, fc.constantFrom(0, 1, 2, 3), (labelmap, label) => {
        expect(labelBounds(labelmap, label)).toEqual(naiveBounds(labelmap, label));
        for (let k = 0; k < labelmap.dimensions[2]; k++) {
          expect(labelBounds(labelmap, label, sliceBounds(labelmap, k))).toEqual(
            naiveBounds(labelmap, label, k),
          );
        }
      }),
    );
  });

  it('finds nothing beyond the slices and rows it is told to look at', () => {
    const labelmap = testLabelmap(testGeometry({ dimensions: [4, 5, 6] }));
    labelmap.data.fill(1);
    const within = { min: [1, 2, 3], max: [2, 3, 4] } satisfies IndexBounds;
    // Rows are looked at as a whole.
    expect(labelBounds(labelmap, 1, within)).toEqual({ min: [0, 2, 3], max: [3, 3, 4] });
    labelmap.data.fill(0, 4 * (2 + 5 * 3), 4 * (4 + 5 * 3));
    expect(labelBounds(labelmap, 1, within)).toEqual({ min: [0, 2, 4], max: [3, 3, 4] });
  });
});
