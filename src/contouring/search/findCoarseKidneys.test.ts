import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import { patientToIndex } from '../../../tests/oracles/patientToIndex';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import type { CoarseKidney } from '../coarseKidneys';
import { findCoarseKidneys } from './findCoarseKidneys';

interface Blob {
  centre: Vec3;
  radius: number;
  /** Probability of right and left in it. */
  right?: number;
  left?: number;
}

const box = createBoxGeometry(
  [0, 0, 0],
  testSpec({ dimensions: [40, 24, 26], spacingMm: [6, 6, 8] }),
);
const [nx, ny, nz] = box.dimensions;

function probabilitiesOf(blobs: Blob[]): Float32Array {
  const count = nx * ny * nz;
  const values = new Float32Array(3 * count);
  for (let n = 0; n < count; n++) {
    const point = indexToPatient(box, [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))]);
    for (const { centre, radius, right = 0, left = 0 } of blobs) {
      if (Math.hypot(...point.map((v, a) => v - centre[a])) < radius) {
        values[count + n] = right;
        values[2 * count + n] = left;
      }
    }
    values[n] = 1 - values[count + n] - values[2 * count + n];
  }
  return values;
}

const find = (blobs: Blob[]) => findCoarseKidneys(probabilitiesOf(blobs), box, 0.5, 0);
const valueAt = ({ field }: CoarseKidney, point: Vec3): number => {
  const [i, j, k] = patientToIndex(box, point).map(Math.round);
  return field.kidney[i + nx * (j + ny * k)];
};
const closeTo = (kidney: CoarseKidney | undefined, centre: Vec3) => {
  // Within half a voxel along each axis.
  kidney!.centre.forEach((v, a) =>
    expect(Math.abs(v - centre[a])).toBeLessThanOrEqual(box.spacingMm[a] / 2 + 0.01),
  );
};

const rightAt: Vec3 = [-60, 0, 0];
const leftAt: Vec3 = [60, 6, 16];

describe('findCoarseKidneys', () => {
  it('finds both, with volume and middle', () => {
    const { right, left, sidesExchanged } = find([
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: leftAt, radius: 33, left: 0.8, right: 0.1 },
    ]);
    expect(sidesExchanged).toBe(false);
    closeTo(right, rightAt);
    closeTo(left, leftAt);
    // Balls of 30 and 33 mm: 113.1 and 150.5 ml; on a grid of 6 x 6 x 8 mm within 6 %.
    expect(right!.volumeMl / 113.1).toBeCloseTo(1, 1);
    expect(left!.volumeMl / 150.5).toBeCloseTo(1, 1);
    expect([right!.touchesBoxEdge, left!.touchesBoxEdge]).toEqual([false, false]);
    expect(valueAt(right!, rightAt)).toBeCloseTo(0.9, 6);
    expect(valueAt(right!, leftAt)).toBe(0);
    expect(valueAt(left!, leftAt)).toBeCloseTo(0.9, 6);
  });

  it('finds nothing where there is nothing, and nothing in a crumb', () => {
    expect(find([])).toEqual({ sidesExchanged: false });
    // A voxel and its four neighbours within the slice, 0.288 ml each.
    const crumb: Blob = { centre: [-57, 3, 4], radius: 6.5, right: 1 };
    expect(find([crumb])).toEqual({ sidesExchanged: false });
  });

  it('gives a kidney as a whole to the side that the network gave most of it', () => {
    const patch: Vec3 = [-60, 0, 24];
    const { right, left } = find([
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: patch, radius: 12, left: 0.9 },
      { centre: leftAt, radius: 30, left: 0.9 },
    ]);
    expect(valueAt(right!, patch)).toBeCloseTo(0.9, 6);
    expect(valueAt(left!, patch)).toBe(0);
  });

  it('exchanges sides that contradict the anatomy, and says so', () => {
    const { right, left, sidesExchanged } = find([
      { centre: rightAt, radius: 30, left: 0.9 },
      { centre: leftAt, radius: 30, right: 0.9 },
    ]);
    expect(sidesExchanged).toBe(true);
    closeTo(right, rightAt);
    closeTo(left, leftAt);
    expect(valueAt(left!, leftAt)).toBeCloseTo(0.9, 6);
    expect(valueAt(left!, rightAt)).toBe(0);
  });

  it('gives one of two right kidneys to the other side', () => {
    const { right, left, sidesExchanged } = find([
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: leftAt, radius: 25, right: 0.9 },
    ]);
    expect(sidesExchanged).toBe(true);
    closeTo(right, rightAt);
    closeTo(left, leftAt);
  });

  it('moves a single kidney to the side on which it lies', () => {
    const { right, left, sidesExchanged } = find([{ centre: leftAt, radius: 30, right: 0.9 }]);
    expect(right).toBeUndefined();
    closeTo(left, leftAt);
    expect(sidesExchanged).toBe(true);
  });

  it('believes the network about a single kidney near the midline', () => {
    const { right, left, sidesExchanged } = find([{ centre: [8, 0, 0], radius: 30, right: 0.9 }]);
    expect(left).toBeUndefined();
    closeTo(right, [8, 0, 0]);
    expect(sidesExchanged).toBe(false);
  });

  it('does not make a second kidney of a small piece on the other side', () => {
    const { left } = find([
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: leftAt, radius: 14, right: 0.9 },
    ]);
    expect(left).toBeUndefined();
  });

  it('parts joined kidneys by class', () => {
    const bridge = Array.from({ length: 13 }, (_, n): Blob => ({
      centre: [-48 + 8 * n, 0, -20],
      radius: 14,
      ...(n < 6 ? { right: 0.9 } : { left: 0.9 }),
    }));
    const { right, left } = find([
      ...bridge,
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: leftAt, radius: 30, left: 0.9 },
    ]);
    expect(right!.centre[0]).toBeLessThan(-20);
    expect(left!.centre[0]).toBeGreaterThan(20);
    expect(valueAt(right!, leftAt)).toBe(0);
    expect(valueAt(left!, rightAt)).toBe(0);
    expect(valueAt(right!, [-45, 0, -20])).toBeCloseTo(0.9, 6);
  });

  it('tells a kidney that reaches the edge of the box', () => {
    const { right, left } = find([
      { centre: [-60, 0, 90], radius: 30, right: 0.9 },
      { centre: leftAt, radius: 30, left: 0.9 },
    ]);
    expect([right!.touchesBoxEdge, left!.touchesBoxEdge]).toEqual([true, false]);
  });

  it('keeps a smaller piece of the same side in the field, so that it is seen and reported', () => {
    const piece: Vec3 = [-90, 0, -72];
    const { right, left } = find([
      { centre: rightAt, radius: 30, right: 0.9 },
      { centre: piece, radius: 14, right: 0.8 },
      { centre: leftAt, radius: 30, left: 0.9 },
    ]);
    expect(valueAt(right!, piece)).toBeCloseTo(0.8, 6);
    expect(valueAt(left!, piece)).toBe(0);
    closeTo(right, rightAt);
  });
});
