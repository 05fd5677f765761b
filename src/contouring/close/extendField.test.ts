import { testRefineSpec, testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import { patientToIndex } from '../../../tests/oracles/patientToIndex';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import type { ProbabilityField } from '../fields/probabilityField';
import { extendField } from './extendField';

const coarseBox = createBoxGeometry(
  [0, 0, 0],
  testSpec({ dimensions: [30, 20, 24], spacingMm: [6, 6, 8] }),
);

function coarseField(isKidney: (point: Vec3) => boolean): ProbabilityField {
  const kidney = new Float32Array(30 * 20 * 24);
  for (let n = 0; n < kidney.length; n++) {
    const index: Vec3 = [n % 30, Math.floor(n / 30) % 20, Math.floor(n / 600)];
    kidney[n] = isKidney(indexToPatient(coarseBox, index)) ? 1 : 0;
  }
  return { box: coarseBox, kidney };
}

describe('extendField', () => {
  const fineBox = createBoxGeometry(
    [20, 0, 0],
    testRefineSpec({ dimensions: [16, 14, 12], spacingMm: [3, 3, 5] }),
    true,
  );
  const fine: ProbabilityField = {
    box: fineBox,
    kidney: new Float32Array(16 * 14 * 12).fill(0.7),
    sinus: new Float32Array(16 * 14 * 12).fill(0.2),
  };

  it('goes on beyond the box with the coarse values, and keeps those inside', () => {
    // Reaches 60 mm up, twice as far as the fine box.
    const coarse = coarseField(
      ([x, y, z]) => Math.abs(x - 20) < 20 && Math.abs(y) < 15 && z > -20 && z < 60,
    );
    const { box, kidney, sinus } = extendField(fine, coarse, 0.25);
    expect(box.direction).toEqual(fineBox.direction);
    const valueAt = (values: Float32Array, point: Vec3): number => {
      const [i, j, k] = patientToIndex(box, point).map(Math.round);
      return values[i + box.dimensions[0] * (j + box.dimensions[1] * k)];
    };
    for (const index of [
      [0, 0, 0],
      [15, 13, 11],
      [7, 3, 9],
    ] as Vec3[]) {
      expect(valueAt(kidney, indexToPatient(fineBox, index))).toBeCloseTo(0.7, 6);
      expect(valueAt(sinus!, indexToPatient(fineBox, index))).toBeCloseTo(0.2, 6);
    }
    expect(valueAt(kidney, [20, 0, 45])).toBe(1);
    expect(valueAt(sinus!, [20, 0, 45])).toBe(0);
    expect(kidney).toHaveLength(box.dimensions[0] * box.dimensions[1] * box.dimensions[2]);
  });

  it('changes nothing where the coarse pass saw nothing', () => {
    const empty = coarseField(() => false);
    expect(extendField(fine, empty, 0.25)).toBe(fine);
  });
});
