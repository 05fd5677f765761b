import { forEachVoxel, gridAround } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import { patientToIndex } from '../../../tests/oracles/patientToIndex';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import { probabilityBand } from './probabilityBand';
import type { ProbabilityField } from './probabilityField';

const centre: Vec3 = [12, -7, 90];
const spec = testSpec({ dimensions: [14, 12, 10], spacingMm: [3, 4, 5] });
/** No two voxels alike; nothing 15 mm away from the middle. */
const kidney = ([x, y, z]: Vec3): number =>
  Math.max(0, 1 - Math.hypot(x - 10, y + 7, z - 92) / 15 + 0.001 * x);

function fieldOf(isMirrored: boolean): ProbabilityField {
  const box = createBoxGeometry(centre, spec, isMirrored);
  const values = new Float32Array(14 * 12 * 10);
  for (let n = 0; n < values.length; n++) {
    const index: Vec3 = [n % 14, Math.floor(n / 14) % 12, Math.floor(n / 168)];
    values[n] = kidney(indexToPatient(box, index));
  }
  return { box, kidney: values, sinus: values.map((p) => p / 4) };
}

describe('probabilityBand', () => {
  it.each([false, true])(
    'is the probability at each place, cropped; mirrored: %s',
    (isMirrored) => {
      const field = fieldOf(isMirrored);
      const { probability, geometry } = probabilityBand(field, 'solid')!;
      expect(geometry.direction).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
      expect(geometry.spacingMm).toEqual([3, 4, 5]);
      let checked = 0;
      forEachVoxel(geometry, (point, n) => {
        expect(probability[n]).toBe(Math.round(255 * Math.fround(kidney(point))));
        checked++;
      });
      expect(checked).toBe(probability.length);
      expect(probability.length).toBeLessThan(field.kidney.length / 2);
      // Whatever the band leaves out is fainter than 0.05.
      field.kidney.forEach((p, n) => {
        const index: Vec3 = [n % 14, Math.floor(n / 14) % 12, Math.floor(n / 168)];
        const at = patientToIndex(geometry, indexToPatient(field.box, index));
        const isIn = at.every((v, a) => v > -0.01 && v < geometry.dimensions[a] - 0.99);
        expect(isIn || p <= 0.05).toBe(true);
      });
    },
  );

  it('leaves the sinus out of the parenchyma', () => {
    const solid = probabilityBand(fieldOf(true), 'solid')!;
    const parenchyma = probabilityBand(fieldOf(true), 'parenchyma')!;
    expect(parenchyma.geometry).toEqual(solid.geometry);
    parenchyma.probability.forEach((v, n) => {
      expect(Math.abs(v - 0.75 * solid.probability[n])).toBeLessThan(1);
    });
  });

  it('is the whole kidney where the sinus is not told apart', () => {
    const { sinus: _sinus, ...field } = fieldOf(false);
    expect(probabilityBand(field, 'parenchyma')).toEqual(probabilityBand(field, 'solid'));
  });

  it('is undefined for an empty field', () => {
    const box = gridAround([0, 0, 0], [4, 4, 4], [1, 1, 1], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(probabilityBand({ box, kidney: new Float32Array(64) }, 'solid')).toBeUndefined();
  });
});
