import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import { addEllipsoid, testLabelmap } from '../../../tests/helpers/testCt';
import { labelBounds } from '../../labels';
import type { Direction, Labelmap, Vec3 } from '../../volume/types';
import { touchedBoxEdges } from './touchedBoxEdges';

const axial = orientations['axial, head first'];
// Voxel centres from -99.5 to 99.5 mm.
const grid = gridAround([0, 0, 0], [200, 200, 200], [1, 1, 1], axial);
// Voxel centres from -47.5 to 47.5 mm, 5 mm apart: within one voxel of them is beyond 42.5 mm.
const box = (direction: Direction = axial) =>
  gridAround([0, 0, 0], [20, 20, 20], [5, 5, 5], direction);
const touched = (labelmap: Labelmap, of = box()) =>
  touchedBoxEdges(labelmap, 1, labelBounds(labelmap, 1)!, of).sort();

/** A rod from corner to corner. */
function rod(min: Vec3, max: Vec3): Labelmap {
  const labelmap = testLabelmap(grid);
  for (let n = 0; n <= 400; n++) {
    const [i, j, k] = min.map((v, axis) => Math.round(v + (n / 400) * (max[axis] - v)));
    labelmap.data[i + 200 * (j + 200 * k)] = 1;
  }
  return labelmap;
}

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
    expect(touched(rod(min, max))).toEqual(expected);
  });

  it('keeps the sides of the patient in a mirrored box', () => {
    const mirrored = box([-1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(touched(rod([56, 58, 58], [141, 141, 141]), mirrored)).toEqual(['right']);
  });

  describe('in a scan turned by 30 degrees', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const turned = gridAround([0, 0, 0], [200, 200, 200], [1, 1, 1], [c, s, 0, -s, c, 0, 0, 0, 1]);
    const ball = (centre: number) => {
      const labelmap = testLabelmap(turned);
      addEllipsoid(labelmap, 1, [centre, 99.5, 99.5], [38, 38, 38]);
      return labelmap;
    };

    it('looks at the kidney, not at the corners of its bounds', () => {
      expect(touched(ball(99.5))).toEqual([]);
    });

    it('still says where it comes close', () => {
      // 6 mm along the scan's rows are 5.2 mm to the patient's left.
      expect(touched(ball(105.5))).toEqual(['left']);
    });
  });
});
