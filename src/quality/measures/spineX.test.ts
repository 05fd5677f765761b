import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import { indexToPatient } from '../../volume';
import type { Labelmap, Vec3, Volume } from '../../volume/types';
import { spineX } from './spineX';

interface Body {
  spineX: number;
  /** Patient x of a bright ball, radius 30 mm. */
  ballX?: number;
  ballIsKidney?: boolean;
  hasBones?: boolean;
}

function scan(name: string, { spineX: x0, ballX, ballIsKidney, hasBones = true }: Body) {
  const grid = gridAround([15, 0, 0], [60, 60, 60], [6, 6, 6], orientations[name]);
  const ct: Volume<Int16Array> = { ...grid, data: new Int16Array(216000).fill(-1000) };
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(216000) };
  for (let k = 0, n = 0; k < 60; k++) {
    for (let j = 0; j < 60; j++) {
      for (let i = 0; i < 60; i++, n++) {
        const [x, y, z]: Vec3 = indexToPatient(grid, [i, j, k]);
        if ((x / 150) ** 2 + (y / 100) ** 2 > 1) {
          continue;
        }
        const isRib = Math.abs(Math.hypot(x / 150, y / 100) - 0.93) < 0.03 && z % 30 > 12;
        const isSpine = Math.hypot(x - x0, y - 45) < 22;
        const isBall = ballX !== undefined && Math.hypot(x - ballX, y, z) < 30;
        ct.data[n] = hasBones && (isSpine || isRib) ? 300 : isBall ? 250 : 30;
        labelmap.data[n] = isBall && ballIsKidney ? 1 : 0;
      }
    }
  }
  return spineX(ct, labelmap, [-60, 60]);
}

describe('spineX', () => {
  it.each(['axial, head first', 'axial, feet first', 'coronal', 'oblique'])(
    'finds a spine off the middle, between ribs: %s',
    (name) => {
      expect(Math.abs(scan(name, { spineX: 12 })! - 12)).toBeLessThan(4);
      expect(Math.abs(scan(name, { spineX: -20 })! + 20)).toBeLessThan(4);
    },
  );

  it('is not drawn to an enhanced kidney', () => {
    const found = scan('axial, head first', { spineX: 0, ballX: 60, ballIsKidney: true });
    expect(Math.abs(found!)).toBeLessThan(4);
  });

  it('finds none where nothing is as dense as bone', () => {
    expect(scan('axial, head first', { spineX: 0, hasBones: false })).toBeUndefined();
  });
});
