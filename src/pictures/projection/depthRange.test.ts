import { orientations } from '../../../tests/helpers/testGrids';
import { testGeometry } from '../../../tests/helpers/testCt';
import { coronalPlane } from '../plane/coronalPlane';
import { depthRange } from './depthRange';

/** A labelmap of 6 x 5 x 4 voxels, as slices, with labels at two voxels. */
function slices(...voxels: [number, number, number][]) {
  return (k: number) => {
    const labels = new Uint8Array(30);
    voxels
      .filter((voxel) => voxel[2] === k)
      .forEach(([i, j]) => labels.fill(2, i + 6 * j, i + 6 * j + 1));
    return labels.includes(2) ? labels : null;
  };
}

describe('depthRange', () => {
  it.each([
    ['axial, head first', [1, 3]],
    ['coronal', [0, 2]],
    ['sagittal', [2, 5]],
  ])('is where the labels lie along the line of sight, %s', async (name, expected) => {
    const direction = orientations[name];
    const geometry = testGeometry({ dimensions: [6, 5, 4], spacingMm: [1, 1, 1], direction });
    const labelsOf = slices([2, 3, 0], [5, 1, 2]);
    expect(await depthRange(geometry, coronalPlane(geometry), labelsOf)).toEqual(expected);
  });

  it('is the whole depth without a label, and gives others their turn', async () => {
    const geometry = testGeometry({ dimensions: [6, 5, 4], spacingMm: [1, 1, 1] });
    let turns = 0;
    const pace = () => {
      turns++;
      return Promise.resolve();
    };
    expect(await depthRange(geometry, coronalPlane(geometry), () => null, pace)).toEqual([0, 4]);
    expect(turns).toBe(4);
  });
});
