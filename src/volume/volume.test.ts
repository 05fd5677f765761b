import fc from 'fast-check';
import { patientToIndex } from '../../tests/oracles/patientToIndex';
import {
  composeAffine,
  indexToIndexMatrix,
  indexToPatient,
  indexToPatientMatrix,
  invertAffine,
  sameGrid,
  transformPoint,
  voxelVolumeMl,
  type Direction,
  type Vec3,
  type VolumeGeometry,
} from '.';

const finite = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });

/** Right-handed orthonormal axes from a random unit quaternion. */
const directions = fc
  .tuple(finite(-1, 1), finite(-1, 1), finite(-1, 1), finite(-1, 1))
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q): Direction => {
    const [w, x, y, z] = q.map((v) => v / Math.hypot(...q));
    return [
      1 - 2 * (y * y + z * z),
      2 * (x * y + w * z),
      2 * (x * z - w * y),
      2 * (x * y - w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z + w * x),
      2 * (x * z + w * y),
      2 * (y * z - w * x),
      1 - 2 * (x * x + y * y),
    ];
  });
const vectors = (min: number, max: number): fc.Arbitrary<Vec3> =>
  fc.tuple(finite(min, max), finite(min, max), finite(min, max));
const geometries: fc.Arbitrary<VolumeGeometry> = fc.record({
  dimensions: fc.tuple(
    fc.integer({ min: 1, max: 600 }),
    fc.integer({ min: 1, max: 600 }),
    fc.integer({ min: 1, max: 600 }),
  ),
  spacingMm: vectors(0.3, 10),
  imagePositionPatient: vectors(-1000, 1000),
  direction: directions,
});

const axial: VolumeGeometry = {
  dimensions: [4, 5, 6],
  spacingMm: [0.5, 0.75, 2],
  imagePositionPatient: [-10, 20, 30],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('index and patient coordinates', () => {
  test('an axial grid by hand', () => {
    expect(indexToPatient(axial, [2, 4, 3])).toEqual([-9, 23, 36]);
    expect(patientToIndex(axial, [-9, 23, 36])).toEqual([2, 4, 3]);
    expect(voxelVolumeMl(axial)).toBeCloseTo(0.00075, 12);
  });

  test('a coronal grid: i to the left, j to the feet, k to the back', () => {
    const coronal: VolumeGeometry = { ...axial, direction: [1, 0, 0, 0, 0, -1, 0, 1, 0] };
    expect(indexToPatient(coronal, [1, 1, 1])).toEqual([-9.5, 22, 29.25]);
  });

  test('the maps are each other’s inverse', () => {
    fc.assert(
      fc.property(geometries, vectors(-700, 700), (geometry, index) => {
        const back = patientToIndex(geometry, indexToPatient(geometry, index));
        expect(distance(back, index)).toBeLessThan(1e-8);
      }),
    );
  });

  test('steps along the axes have the length of the spacing and right angles', () => {
    fc.assert(
      fc.property(geometries, (geometry) => {
        const origin = indexToPatient(geometry, [0, 0, 0]);
        const steps = (
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ] as Vec3[]
        ).map((index) => {
          const point = indexToPatient(geometry, index);
          return point.map((x, axis) => x - origin[axis]);
        });
        expect(distance(origin, geometry.imagePositionPatient)).toBe(0);
        steps.forEach((step, axis) => {
          expect(Math.hypot(...step)).toBeCloseTo(geometry.spacingMm[axis], 9);
          const next = steps[(axis + 1) % 3];
          expect(step[0] * next[0] + step[1] * next[1] + step[2] * next[2]).toBeCloseTo(0, 9);
        });
      }),
    );
  });

  test('index to index goes through patient space', () => {
    fc.assert(
      fc.property(geometries, geometries, vectors(0, 500), (from, to, index) => {
        const direct = transformPoint(indexToIndexMatrix(from, to), index);
        const stepwise = patientToIndex(to, indexToPatient(from, index));
        expect(distance(direct, stepwise)).toBeLessThan(1e-7);
      }),
    );
  });

  test('composition with the inverse is the identity', () => {
    fc.assert(
      fc.property(geometries, vectors(-500, 500), (geometry, point) => {
        const matrix = indexToPatientMatrix(geometry);
        const there = transformPoint(composeAffine(matrix, invertAffine(matrix)), point);
        expect(distance(there, point)).toBeLessThan(1e-8);
      }),
    );
  });

  test.each([
    ['zero spacing', { spacingMm: [1, 0, 1] as Vec3 }],
    ['axes in one plane', { direction: [1, 0, 0, 0, 1, 0, 1, 0, 0] as Direction }],
    ['no number', { spacingMm: [1, NaN, 1] as Vec3 }],
  ])('%s has no inverse', (_, change) => {
    expect(() => patientToIndex({ ...axial, ...change }, [0, 0, 0])).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});

describe('sameGrid', () => {
  const moved = (mm: number): VolumeGeometry => ({
    ...axial,
    imagePositionPatient: [-10, 20, 30 + mm],
  });

  test('rounding passes, a shift does not', () => {
    expect(sameGrid(axial, moved(0.0099))).toBe(true);
    expect(sameGrid(axial, moved(0.0101))).toBe(false);
    expect(sameGrid(axial, moved(0.5), 0.6)).toBe(true);
  });

  test('small differences in spacing count at the far corner', () => {
    const spaced = (spacing: number): VolumeGeometry => ({
      ...axial,
      dimensions: [512, 5, 6],
      spacingMm: [spacing, 0.75, 2],
    });
    expect(sameGrid(spaced(0.5), spaced(0.50001))).toBe(true);
    expect(sameGrid(spaced(0.5), spaced(0.5001))).toBe(false);
  });

  test('dimensions, flipped axes and frames of reference', () => {
    expect(sameGrid(axial, { ...axial, dimensions: [4, 5, 7] })).toBe(false);
    expect(sameGrid(axial, { ...axial, direction: [1, 0, 0, 0, -1, 0, 0, 0, -1] })).toBe(false);
    const a = { ...axial, frameOfReferenceUID: '1.2' };
    expect(sameGrid(a, { ...axial, frameOfReferenceUID: '1.3' })).toBe(false);
    expect(sameGrid(a, axial)).toBe(true);
    expect(sameGrid(axial, { ...axial, imagePositionPatient: [NaN, 0, 0] })).toBe(false);
  });
});
