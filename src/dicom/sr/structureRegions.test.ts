import type { Labelmap } from '../../volume/types';
import { structureRegions } from './structureRegions';

const image = (k: number) => ({ ReferencedSOPClassUID: 'ct', ReferencedSOPInstanceUID: `1.${k}` });
const ct = {
  volume: {
    dimensions: [20, 16, 6],
    spacingMm: [2, 3, 5],
    imagePositionPatient: [-10, 4, 100],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  },
  sliceReferences: [0, 1, 2, 3, 4, 5].map(image),
} as unknown as Parameters<typeof structureRegions>[0];

/** A box of 3 x 2 voxels in two slices, cut out of the CT's grid from (5, 7, 2). */
function box(changes: Partial<Labelmap> = {}): Labelmap {
  return {
    ...ct.volume,
    dimensions: [3, 2, 2],
    imagePositionPatient: [-10 + 5 * 2, 4 + 7 * 3, 100 + 2 * 5],
    data: new Uint8Array(12).fill(1),
    ...changes,
  };
}

describe('structureRegions', () => {
  it('places each slice of a part in the image that it was drawn on', () => {
    const regions = structureRegions(ct, box());
    expect(regions.map((one) => one.image)).toEqual([image(2), image(3)]);
    for (const { points, areaMm2 } of regions) {
      const x = points.filter((_, n) => n % 2 === 0);
      const y = points.filter((_, n) => n % 2 === 1);
      expect([Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)]).toEqual([
        5, 8, 7, 9,
      ]);
      expect(areaMm2).toBeCloseTo(3 * 2 * (2 * 3), 9);
      expect(points.slice(0, 2)).toEqual(points.slice(-2));
    }
  });

  it('has one outline for each piece', () => {
    const data = Uint8Array.from([1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(structureRegions(ct, box({ data }))).toHaveLength(2);
  });

  it.each<[string, Partial<Labelmap>]>([
    ['half a voxel beside', { imagePositionPatient: [1, 25, 110] }],
    ['of other voxels', { spacingMm: [2, 2, 5] }],
    ['beyond the CT', { imagePositionPatient: [28, 25, 110] }],
  ])('has none of a contour %s', (_, changes) => {
    expect(structureRegions(ct, box(changes))).toEqual([]);
  });
});
