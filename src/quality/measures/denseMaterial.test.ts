import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { Vec3, Volume } from '../../volume/types';
import { denseMaterial } from './denseMaterial';

const kidney = { min: [30, 30, 20] as Vec3, max: [40, 40, 30] as Vec3 };

/** A cube of 3 x 3 x 3 voxels of `hu` from that index. */
function withCube(first: Vec3, hu: number, spacing = 2) {
  const ct: Volume<Int16Array> = {
    ...gridAround(
      [0, 0, 0],
      [80, 80, 50],
      [spacing, spacing, 4],
      orientations['axial, head first'],
    ),
    data: new Int16Array(80 * 80 * 50).fill(30),
  };
  for (let n = 0; n < 27; n++) {
    const [i, j, k] = [n % 3, Math.floor(n / 3) % 3, Math.floor(n / 9)].map((v, a) => v + first[a]);
    ct.data[i + 80 * (j + 80 * k)] = hu;
  }
  return denseMaterial(ct, [kidney]);
}

describe('denseMaterial', () => {
  it('measures metal near the kidney', () => {
    // 27 voxels of 16 mm3.
    expect(withCube([50, 35, 25], 3071)).toEqual({
      volumeMl: expect.closeTo(0.432, 6) as number,
      largestHu: 3071,
    });
  });

  it('sees it between the voxels that are read', () => {
    // Voxels of 1 mm: every second one is read.
    expect(withCube([50, 35, 25], 3071, 1)?.volumeMl).toBeGreaterThan(0.02);
    expect(withCube([51, 36, 25], 3071, 1)?.volumeMl).toBeGreaterThan(0.02);
  });

  it.each<[string, Vec3, number]>([
    ['bone or a stone', [50, 35, 25], 2000],
    ['metal 60 mm away in the slice', [71, 35, 25], 3071],
    ['metal 20 mm above', [35, 35, 35], 3071],
  ])('passes over %s', (_name, first, hu) => {
    expect(withCube(first, hu)).toBeUndefined();
  });
});
