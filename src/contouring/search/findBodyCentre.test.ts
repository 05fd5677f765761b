import { syntheticTrunk } from '../../../tests/helpers/syntheticTrunk';
import { orientations, rotation } from '../../../tests/helpers/testGrids';
import type { Direction, Vec3 } from '../../volume';
import { findBodyCentre } from './findBodyCentre';

const centre: [number, number] = [14, -37];
const body = { centre, radii: [165, 105] as [number, number] };
const scanCentre: Vec3 = [5, -30, 600];

const couchThicknessMm = 12;
/** A couch plate right under the body, wider than it. */
const couch = ([x, y]: Vec3): boolean => Math.abs(x) < 210 && y > 70 && y < 70 + couchThicknessMm;
/** One arm beside the body that touches it by a bridge of skin 10 mm thick. */
const arm = ([x, y]: Vec3): boolean =>
  ((x - 222) / 30) ** 2 + ((y + 30) / 40) ** 2 <= 1 || (x > 170 && x < 200 && Math.abs(y + 30) < 5);

function expectCentre([x, y, z]: Vec3): void {
  // The mask's grid is 4 x 4 x 5 mm.
  expect(Math.abs(x - centre[0])).toBeLessThanOrEqual(4);
  // A couch in contact with the back adds half its thickness.
  expect(Math.abs(y - centre[1])).toBeLessThanOrEqual(4 + couchThicknessMm / 2);
  expect(z).toBeCloseTo(scanCentre[2], 6);
}

describe('findBodyCentre', () => {
  it.each(Object.entries(orientations).filter(([name]) => name !== 'oblique'))(
    'finds the middle of the trunk on a couch with an arm at its side: %s',
    (_name, direction) => {
      // The scan's axes are permuted with the orientation, so that it always covers the same space.
      const patientExtent: Vec3 = [520, 400, 60];
      const extentMm = [0, 1, 2].map(
        (a) => patientExtent[[0, 1, 2].find((p) => Math.abs(direction[3 * a + p]) > 0.5)!],
      ) as Vec3;
      const ct = syntheticTrunk({
        scanCentre,
        extentMm,
        direction,
        body,
        extra: (point) => couch(point) || arm(point),
      });
      expectCentre(findBodyCentre(ct));
    },
  );

  it.each([
    ['tilted by 10 degrees', rotation(0.17, 0, 0)],
    ['turned about two axes', rotation(0.1, 0.08, 0)],
  ] as [string, Direction][])('and in a scan %s', (_name, direction) => {
    const ct = syntheticTrunk({
      scanCentre,
      extentMm: [560, 460, 120],
      direction,
      body,
      extra: couch,
    });
    expectCentre(findBodyCentre(ct));
  });

  it('would be wrong if the arm counted', () => {
    // Shows that the arm above matters: thick skin contact joins it to the body.
    const joined = ([x, y]: Vec3): boolean => x > 100 && x < 252 && Math.abs(y + 30) < 40;
    const ct = syntheticTrunk({ scanCentre, extentMm: [520, 400, 60], body, extra: joined });
    expect(findBodyCentre(ct)[0] - centre[0]).toBeGreaterThan(8);
  });

  it('is the middle of the scan where there is no body', () => {
    const ct = syntheticTrunk({
      scanCentre,
      extentMm: [200, 200, 60],
      body: { centre: [5000, 0], radii: [1, 1] },
    });
    findBodyCentre(ct).forEach((v, a) => expect(v).toBeCloseTo(scanCentre[a], 6));
  });

  it('finds a body that fills the field of view', () => {
    const ct = syntheticTrunk({
      scanCentre: [0, 0, 0],
      extentMm: [200, 200, 60],
      body: { centre: [0, 0], radii: [900, 900] },
    });
    findBodyCentre(ct).forEach((v) => expect(Math.abs(v)).toBeLessThanOrEqual(4));
  });
});
