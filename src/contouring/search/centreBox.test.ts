import { rotation } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { centreBox } from './centreBox';

const straight = createBoxGeometry(
  [10, 20, 300],
  testSpec({ dimensions: [48, 48, 40], spacingMm: [6.95, 6.95, 8] }),
);
const middleOf = (box: VolumeGeometry): Vec3 =>
  indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
const turned: VolumeGeometry = { ...straight, direction: rotation(0.2, -0.1, 0.15) };

describe('centreBox', () => {
  it.each([
    ['straight', straight],
    ['turned', turned],
  ])('puts the middle of a %s box half way between both kidneys', (_name, box) => {
    const moved = centreBox(box, { right: [-40, 30, 250], left: [70, 40, 270] }, 5)!;
    middleOf(moved).forEach((v, axis) => expect(v).toBeCloseTo([15, 35, 260][axis], 9));
    expect({ ...moved, imagePositionPatient: 0 }).toEqual({ ...box, imagePositionPatient: 0 });
  });

  it.each([
    ['right', { right: [-40, 30, 250] as Vec3 }],
    ['left', { left: [70, 30, 250] as Vec3 }],
  ])('takes height and depth alone from a single %s kidney', (_name, kidneys) => {
    const moved = centreBox(straight, kidneys, 5)!;
    middleOf(moved).forEach((v, axis) => expect(v).toBeCloseTo([10, 30, 250][axis], 9));
  });

  it('leaves a box that would move less than asked for along every axis', () => {
    const [x, y, z] = middleOf(straight);
    const pairAt = (dz: number) => ({
      right: [x - 50, y + 4, z + dz] as Vec3,
      left: [x + 50, y + 4, z + dz] as Vec3,
    });
    expect(centreBox(straight, pairAt(4.9), 5)).toBeUndefined();
    expect(centreBox(straight, pairAt(5.1), 5)).toBeDefined();
    expect(centreBox(straight, pairAt(5.1), 30)).toBeUndefined();
  });

  it('leaves the box where there is no kidney', () => {
    expect(centreBox(straight, {}, 5)).toBeUndefined();
  });
});
