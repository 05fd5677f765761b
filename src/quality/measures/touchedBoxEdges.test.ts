import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Direction, Vec3 } from '../../volume/types';
import { touchedBoxEdges } from './touchedBoxEdges';

const axial = orientations['axial, head first'];
// Voxel centres from -99.5 to 99.5 mm.
const grid = gridAround([0, 0, 0], [200, 200, 200], [1, 1, 1], axial);
// Voxel centres from -47.5 to 47.5 mm, 5 mm apart: within one voxel of them is beyond 42.5 mm.
const box = (direction: Direction = axial) =>
  gridAround([0, 0, 0], [20, 20, 20], [5, 5, 5], direction);
const bounds = (min: Vec3, max: Vec3) => ({ min, max });

describe('touchedBoxEdges', () => {
  it.each<[Vec3, Vec3, string[]]>([
    // Index n lies at n - 99.5 mm.
    [[58, 58, 58], [141, 141, 141], []],
    [[56, 58, 58], [141, 141, 141], ['right']],
    [[58, 58, 58], [141, 141, 143], ['upper']],
    [
      [58, 56, 56],
      [141, 141, 141],
      ['front', 'lower'],
    ],
  ])('from %j to %j', (min, max, expected) => {
    expect(touchedBoxEdges(grid, bounds(min, max), box()).sort()).toEqual(expected);
  });

  it('keeps the sides of the patient in a mirrored box', () => {
    const mirrored = box([-1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(touchedBoxEdges(grid, bounds([56, 58, 58], [141, 141, 141]), mirrored)).toEqual([
      'right',
    ]);
  });
});
