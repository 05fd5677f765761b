import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import { labelBounds } from '../../labels';
import type { Labelmap } from '../../volume/types';
import { detachedPieces } from './detachedPieces';

const at = (i: number, j: number, k: number) => i + 20 * (j + 20 * k);

function labelmapOf(voxels: number[]): Labelmap {
  const grid = gridAround([0, 0, 0], [20, 20, 20], [2, 2, 2], orientations['axial, head first']);
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(8000) };
  for (const n of voxels) {
    labelmap.data[n] = 2;
  }
  return labelmap;
}

describe('detachedPieces', () => {
  it('counts the pieces beside the largest, and leaves the labelmap as it is', () => {
    const labelmap = labelmapOf([
      at(5, 5, 5),
      at(6, 5, 5),
      at(7, 5, 5),
      at(12, 5, 5),
      at(13, 5, 5),
      at(3, 15, 17),
    ]);
    // Another kidney between them joins nothing.
    labelmap.data[at(8, 5, 5)] = 1;
    const before = labelmap.data.slice();
    expect(detachedPieces(labelmap, 2, labelBounds(labelmap, 2)!)).toEqual({ count: 2, voxels: 3 });
    expect(labelmap.data).toEqual(before);
  });

  it('finds none in one piece', () => {
    const labelmap = labelmapOf([at(5, 5, 5), at(5, 6, 5)]);
    expect(detachedPieces(labelmap, 2, labelBounds(labelmap, 2)!)).toEqual({ count: 0, voxels: 0 });
  });
});
