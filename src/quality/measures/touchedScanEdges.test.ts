import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Vec3 } from '../../volume/types';
import { touchedScanEdges } from './touchedScanEdges';

const grid = (name: string) => gridAround([0, 0, 0], [40, 40, 40], [1, 1, 1], orientations[name]);

describe('touchedScanEdges', () => {
  it.each<[Vec3, Vec3, string[]]>([
    [[7, 7, 7], [32, 32, 32], []],
    [[6, 7, 7], [32, 32, 32], ['right']],
    [
      [7, 7, 7],
      [32, 33, 39],
      ['back', 'upper'],
    ],
    [
      [7, 0, 6],
      [32, 32, 32],
      ['front', 'lower'],
    ],
  ])('from %j to %j', (min, max, expected) => {
    expect(touchedScanEdges(grid('axial, head first'), { min, max })).toEqual(expected);
  });

  it('knows slices that lie wider apart', () => {
    const thick = { ...grid('axial, head first'), spacingMm: [1, 1, 5] as Vec3 };
    const bounds = { min: [7, 7, 1] as Vec3, max: [32, 32, 37] as Vec3 };
    expect(touchedScanEdges(thick, bounds)).toEqual(['lower']);
  });

  it('names the patient side, not the column', () => {
    const bounds = { min: [0, 7, 3] as Vec3, max: [32, 32, 32] as Vec3 };
    expect(touchedScanEdges(grid('axial, feet first'), bounds)).toEqual(['left', 'upper']);
    expect(touchedScanEdges(grid('coronal'), bounds)).toEqual(['right', 'front']);
  });
});
