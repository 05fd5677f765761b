import { createRandom } from '../../../demo/phantom/createRandom';
import { testBlocks } from '../../../tests/helpers/testBlocks';
import type { Vec3 } from '../../volume/types';
import type { KidneyShape } from './kidneyShape';
import { waterPools } from './waterPools';

const fatHu = -95;
const tissueHu = 32;
const waterHu = 4;
const size: Vec3 = [44, 40, 52];
const centre = [22, 20, 26];
// Half axes of the kidney, blocks of 3 mm.
const radii = [10, 9, 18];

interface Ball {
  centre: Vec3;
  radius: number;
  /** Its blocks are part of the contour. */
  drawn?: boolean;
}

/**
 * An ellipsoid of kidney in fat, with balls of water; what is neither drawn nor kidney has no
 * label.
 */
function poolsOf(balls: Ball[], noiseHu = 0, tissue = tissueHu) {
  const random = createRandom(7);
  const blocks = testBlocks(size, (i, j, k) => {
    const index = [i, j, k];
    const inKidney = index.reduce((sum, v, a) => sum + ((v - centre[a]) / radii[a]) ** 2, 0) <= 1;
    const ball = balls.find((b) => Math.hypot(...index.map((v, a) => v - b.centre[a])) <= b.radius);
    const hu = ball ? waterHu : inKidney ? tissue : fatHu;
    const isDrawn = ball ? ball.drawn === true : inKidney;
    return { hu: hu + noiseHu * random.normal(), kidney: isDrawn ? 1 : 0 };
  });
  const shape: KidneyShape = {
    volumeMl: 180,
    centroidMm: [0, 0, 0],
    axesMm: [108, 60, 54],
    ellipsoidFill: 1,
    covarianceMm2: [180, 145.8, 583.2, 0, 0, 0],
    centroidIndex: [22, 20, 26],
  };
  return waterPools(blocks, shape, tissue);
}

describe('waterPools', () => {
  it('finds none in a kidney without, although its border passes through water values', () => {
    expect(poolsOf([])).toEqual([]);
    expect(poolsOf([], 20)).toEqual([]);
  });

  it.each<[string, Ball, 'inside' | 'beside' | 'sinus']>([
    ['in the contour', { centre: [22, 20, 38], radius: 5, drawn: true }, 'inside'],
    ['half outside it', { centre: [32, 20, 26], radius: 6 }, 'beside'],
    ['in the sinus', { centre: [22, 20, 26], radius: 5 }, 'sinus'],
  ])('finds a cyst %s', (_name, ball, place) => {
    for (const noiseHu of [0, 15]) {
      const [pool, ...others] = poolsOf([ball], noiseHu);
      expect(others.filter(({ volumeMl }) => volumeMl > 1)).toEqual([]);
      expect(pool.place).toBe(place);
      expect(pool.contactShare).toBeGreaterThan(0.1);
      // 27 mm3 a block; smoothing takes the outer layer off towards fat.
      const ballMl = ((4 / 3) * Math.PI * ball.radius ** 3 * 27) / 1000;
      expect(pool.volumeMl).toBeGreaterThan(0.3 * ballMl);
      expect(pool.volumeMl).toBeLessThan(1.1 * ballMl);
      expect(Math.abs(pool.meanHu - waterHu)).toBeLessThan(6);
    }
  });

  it('tells what only passes by through its contact', () => {
    const [pool] = poolsOf([{ centre: [37, 20, 26], radius: 4 }]);
    expect(pool).toMatchObject({ place: 'beside', contactShare: 0 });
  });

  it('lists the largest first', () => {
    const pools = poolsOf([
      { centre: [22, 20, 12], radius: 4, drawn: true },
      { centre: [22, 20, 40], radius: 5, drawn: true },
    ]);
    expect(pools).toHaveLength(2);
    expect(pools[0].volumeMl).toBeGreaterThan(pools[1].volumeMl);
  });

  it('calls nothing water that is as dense as the kidney of a dark scan', () => {
    const ball: Ball = { centre: [22, 20, 38], radius: 5, drawn: true };
    expect(poolsOf([ball], 0, 13)).toEqual([]);
  });
});
