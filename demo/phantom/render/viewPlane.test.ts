import { invertAffine, transformPoint } from '../../../src/volume';
import { rigidAbout } from '../motion/rigidAbout';
import { viewPlane } from './viewPlane';

const raster = { columns: 40, rows: 30, stepMm: 5, x0: -100, y0: -70 };

describe('viewPlane', () => {
  it('is the raster itself where the body lies straight', () => {
    const plane = viewPlane(12, raster);
    expect(plane.start).toEqual([-100, -70, 12]);
    expect(plane.alongI).toEqual([5, 0, 0]);
    expect(plane.alongJ).toEqual([0, 5, 0]);
    expect(plane.zLow).toBe(plane.zHigh);
  });

  it('puts every pixel where the body’s motion came from', () => {
    const motion = rigidAbout({
      centreMm: [3, 4, 5],
      axis: [1, -2, 0.5],
      degrees: 7,
      shiftMm: [4, -3, 2],
    });
    const { start, alongI, alongJ, zLow, zHigh } = viewPlane(12, raster, invertAffine(motion));
    for (const [i, j] of [
      [0, 0],
      [39, 0],
      [0, 29],
      [39, 29],
      [17, 8],
    ]) {
      const inBody = start.map((mm, axis) => mm + i * alongI[axis] + j * alongJ[axis]);
      const inRoom = transformPoint(motion, [inBody[0], inBody[1], inBody[2]]);
      [-100 + 5 * i, -70 + 5 * j, 12].forEach((mm, axis) =>
        expect(inRoom[axis]).toBeCloseTo(mm, 9),
      );
      expect(inBody[2]).toBeGreaterThanOrEqual(zLow - 1e-9);
      expect(inBody[2]).toBeLessThanOrEqual(zHigh + 1e-9);
    }
  });
});
