import { gridAround, orientations, rotation } from '../../../tests/helpers/testGrids';
import { labelBounds } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Direction, Labelmap, Vec3 } from '../../volume/types';
import { kidneyShape } from './kidneyShape';

/** A labelmap of what `isInside` holds, and its shape. */
function shapeOf(isInside: (point: Vec3) => boolean, direction?: Direction, spacingMm?: Vec3) {
  const grid = gridAround(
    [5, -7, 11],
    [70, 64, 70],
    spacingMm ?? [2, 2, 2],
    direction ?? orientations['axial, head first'],
  );
  const labelmap: Labelmap = { ...grid, data: new Uint8Array(70 * 64 * 70) };
  for (let k = 0, n = 0; k < 70; k++) {
    for (let j = 0; j < 64; j++) {
      for (let i = 0; i < 70; i++, n++) {
        labelmap.data[n] = isInside(indexToPatient(grid, [i, j, k])) ? 1 : 0;
      }
    }
  }
  return kidneyShape(labelmap, 1, labelBounds(labelmap, 1)!);
}

const turned = rotation(0.4, 0.3, -0.5);
/** An ellipsoid with half axes 25, 35, 55 mm along turned axes. */
const ellipsoid = (centre: Vec3) => (point: Vec3) => {
  const [x, y, z] = [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce((sum, a) => sum + turned[3 * axis + a] * (point[a] - centre[a]), 0),
  );
  return (x / 25) ** 2 + (y / 35) ** 2 + (z / 55) ** 2 <= 1;
};

describe('kidneyShape', () => {
  it.each(Object.keys(orientations))('measures a tilted ellipsoid on a grid that is %s', (name) => {
    const centre: Vec3 = [8, -3, 6];
    const shape = shapeOf(ellipsoid(centre), orientations[name]);
    const volumeMl = ((4 / 3) * Math.PI * 25 * 35 * 55) / 1000;
    expect(shape.volumeMl / volumeMl).toBeCloseTo(1, 2);
    shape.axesMm.forEach((mm, n) => expect(mm).toBeCloseTo([110, 70, 50][n], 0));
    shape.centroidMm.forEach((mm, n) => expect(mm).toBeCloseTo(centre[n], 1));
    expect(shape.ellipsoidFill).toBeCloseTo(1, 2);
  });

  it('measures a box, anisotropic voxels', () => {
    // 40 x 40 x 56 mm: an ellipsoid of those moments has axes of side * sqrt(5 / 3).
    const isInside = ([x, y, z]: Vec3) =>
      Math.abs(x - 5) < 20 && Math.abs(y + 7) < 20 && Math.abs(z - 11) < 28;
    const shape = shapeOf(isInside, undefined, [2, 1, 4]);
    const factor = Math.sqrt(5 / 3);
    shape.axesMm.forEach((mm, n) => expect(mm).toBeCloseTo([56, 40, 40][n] * factor, 1));
    expect(shape.ellipsoidFill).toBeCloseTo(6 / Math.PI / factor ** 3, 3);
  });

  it('finds little fill where a part lies far off', () => {
    const near = ellipsoid([0, 0, 0]);
    const withBall = (point: Vec3) =>
      near(point) || Math.hypot(point[0] - 60, point[1], point[2] - 55) < 20;
    expect(shapeOf(withBall).ellipsoidFill).toBeLessThan(0.7);
  });
});
