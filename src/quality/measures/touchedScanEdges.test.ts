import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Vec3 } from '../../volume/types';
import { touchedScanEdges } from './touchedScanEdges';

const grid = (name: string) => gridAround([0, 0, 0], [20, 20, 20], [1, 1, 1], orientations[name]);

describe('touchedScanEdges', () => {
  it.each<[Vec3, Vec3, string[]]>([
    [[1, 1, 1], [18, 18, 18], []],
    [[0, 1, 1], [18, 18, 18], ['right']],
    [
      [1, 1, 1],
      [18, 19, 19],
      ['back', 'upper'],
    ],
    [
      [1, 0, 0],
      [18, 18, 18],
      ['front', 'lower'],
    ],
  ])('from %j to %j', (min, max, expected) => {
    expect(touchedScanEdges(grid('axial, head first'), { min, max })).toEqual(expected);
  });

  it('names the patient side, not the column', () => {
    const bounds = { min: [0, 1, 0] as Vec3, max: [18, 18, 18] as Vec3 };
    expect(touchedScanEdges(grid('axial, feet first'), bounds)).toEqual(['left', 'upper']);
    expect(touchedScanEdges(grid('coronal'), bounds)).toEqual(['right', 'front']);
  });
});
