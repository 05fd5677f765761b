import { testSpec } from '../../../tests/helpers/testManifest';
import { rotateBy } from '../../volume';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume/types';
import { alignedBoxGeometry } from './alignedBoxGeometry';

const spec = testSpec({ dimensions: [12, 10, 8], spacingMm: [20, 25, 30] });

describe('alignedBoxGeometry', () => {
  const turnedBy = (turn: Vec3): number[] => {
    const r = rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], turn);
    return [
      ...[r[0], r[1], r[2], 11],
      ...[r[3], r[4], r[5], -22],
      ...[r[6], r[7], r[8], 330],
      ...[0, 0, 0, 1],
    ];
  };
  const referenceToPatient = turnedBy([0.2, -0.1, 0.3]);

  it('has its middle on the aligned kidney midpoint', () => {
    const box = alignedBoxGeometry({ referenceToPatient }, spec);
    const centre = indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
    [11, -22, 330].forEach((v, axis) => expect(centre[axis]).toBeCloseTo(v, 9));
    expect(box.dimensions).toEqual(spec.input.dimensions);
    expect(box.spacingMm).toEqual(spec.input.spacingMm);
  });

  it('puts a voxel where the transform puts its place in the reference', () => {
    const box = alignedBoxGeometry({ referenceToPatient }, spec);
    // Voxel (9, 1, 6) lies (3.5 * 20, -3.5 * 25, 2.5 * 30) mm from the middle.
    const place = [70, -87.5, 75];
    const found = indexToPatient(box, [9, 1, 6]);
    for (let row = 0; row < 3; row++) {
      const expected = [0, 1, 2].reduce(
        (sum, a) => sum + referenceToPatient[4 * row + a] * place[a],
        referenceToPatient[4 * row + 3],
      );
      expect(found[row]).toBeCloseTo(expected, 9);
    }
  });

  it('lies along the scan around the same midpoint where the patient lies straight', () => {
    const straight = turnedBy([0.05, -0.06, 0.04]);
    const box = alignedBoxGeometry({ referenceToPatient: straight }, spec);
    expect(box.direction).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const centre = indexToPatient(box, box.dimensions.map((n) => (n - 1) / 2) as Vec3);
    [11, -22, 330].forEach((v, axis) => expect(centre[axis]).toBeCloseTo(v, 9));
  });
});
