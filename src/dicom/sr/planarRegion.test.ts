import { testGeometry } from '../../../tests/helpers/testCt';
import type { Labelmap } from '../../volume/types';
import { planarRegion } from './planarRegion';

const geometry = testGeometry({ dimensions: [6, 5, 3], spacingMm: [2, 3, 4] });
const sliceReferences = [0, 1, 2].map((k) => ({
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  ReferencedSOPInstanceUID: `1.2.${k}`,
}));
const ct = { sliceReferences };

function labelmapWith(voxels: [i: number, j: number, k: number][]): Labelmap {
  const labelmap = { ...geometry, data: new Uint8Array(6 * 5 * 3) };
  voxels.forEach(([i, j, k]) => (labelmap.data[i + 6 * (j + 5 * k)] = 2));
  return labelmap;
}

describe('planarRegion', () => {
  it('outlines the largest piece, in the image with the most voxels, along the edges of pixels', () => {
    const region = planarRegion(
      ct,
      // A pair of pixels and one apart in slice 1; one pixel in slice 2.
      labelmapWith([
        [1, 2, 1],
        [2, 2, 1],
        [5, 4, 1],
        [0, 0, 2],
      ]),
      2,
    )!;
    expect(region.image.ReferencedSOPInstanceUID).toBe('1.2.1');
    // Columns 1 and 2 of row 2: from edge 1 to 3, and from 2 to 3.
    const corners = new Set<string>();
    for (let p = 0; p < region.points.length; p += 2) {
      corners.add(region.points.slice(p, p + 2).join());
    }
    ['1,2', '3,2', '3,3', '1,3'].forEach((corner) => expect(corners).toContain(corner));
    expect(region.points.slice(0, 2)).toEqual(region.points.slice(-2));
    // Two pixels of 2 mm x 3 mm.
    expect(region.areaMm2).toBeCloseTo(12, 9);
  });

  it('has none of a label without voxels', () => {
    expect(planarRegion(ct, labelmapWith([]), 2)).toBeUndefined();
  });
});
