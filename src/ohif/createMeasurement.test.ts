import fc from 'fast-check';
import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { createDoseSampler, kidneyDose } from '../dose';
import type { DoseVolume } from '../dose';
import { indexToPatient } from '../volume';
import type { Labelmap, Vec3 } from '../volume';
import { createMeasurement } from './createMeasurement';

// 2 x 2 x 5 mm: 0.02 ml a voxel.
const geometry = testGeometry({ dimensions: [24, 16, 8], spacingMm: [2, 2, 5] });

function kidneys(): Labelmap {
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [6, 8, 3], [4, 5, 2.6]);
  addEllipsoid(labelmap, 2, [17, 8, 4], [4, 4, 2.2]);
  return labelmap;
}

const slicesOf = (labelmap: Labelmap) => (k: number) => {
  const size = labelmap.dimensions[0] * labelmap.dimensions[1];
  return labelmap.data.subarray(k * size, (k + 1) * size);
};
const countOf = (labelmap: Labelmap, label: number) =>
  labelmap.data.filter((v) => v === label).length;

/** Rises along x by 0.05 Gy a mm, on a grid a little coarser than the labels and far beyond them. */
function rampDose(): DoseVolume {
  const dimensions: Vec3 = [30, 24, 20];
  const spacingMm: Vec3 = [3, 3, 4];
  const start = indexToPatient(geometry, [0, 0, 0]).map((v) => v - 12) as Vec3;
  const data = new Float32Array(30 * 24 * 20);
  for (let n = 0; n < data.length; n++) {
    data[n] = 1 + 0.05 * 3 * (n % 30);
  }
  return { ...geometry, dimensions, spacingMm, imagePositionPatient: start, data };
}

describe('createMeasurement', () => {
  it('gives volumes in ml, right kidney first', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    const rows = measurement.rows();
    expect(rows.map(({ side }) => side)).toEqual(['right', 'left']);
    expect(rows[0].volumeMl).toBeCloseTo(0.02 * countOf(labelmap, 1), 10);
    expect(rows[1].volumeMl).toBeCloseTo(0.02 * countOf(labelmap, 2), 10);
    expect(rows.every((row) => !('meanDoseGy' in row))).toBe(true);
  });

  it('follows an edit and its undoing: volume, edited flag', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    const before = measurement.rows();
    expect(measurement.isEdited()).toBe(false);

    const at = 20 + 24 * (3 + 16 * 6);
    labelmap.data[at] = 1;
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(true);
    expect(measurement.rows()[0].volumeMl).toBeCloseTo(before[0].volumeMl + 0.02, 10);

    labelmap.data[at] = 0;
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(false);
    expect(measurement.rows()).toEqual(before);
  });

  it('counts a change of side and an edit in an empty slice as edits', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    const n = labelmap.data.indexOf(1);
    labelmap.data[n] = 2;
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(true);
    labelmap.data[n] = 1;
    labelmap.data[0] = 1;
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(true);
    labelmap.data[0] = 0;
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(false);
  });

  it('compares with what the network drew, not with the array, which the viewer changes in place', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    labelmap.data.fill(0);
    measurement.update(slicesOf(labelmap));
    expect(measurement.isEdited()).toBe(true);
    expect(measurement.rows().map(({ volumeMl }) => volumeMl)).toEqual([0, 0]);
  });

  it('gives the mean dose of a linear ramp: the dose at the centroid', () => {
    const labelmap = kidneys();
    const dose = rampDose();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    measurement.setDose(createDoseSampler(geometry, dose));
    measurement.rows().forEach(({ meanDoseGy, doseCoverage }, n) => {
      const columns = [...labelmap.data.keys()]
        .filter((v) => labelmap.data[v] === n + 1)
        .map((v) => v % 24);
      const centroidMm = 2 * (columns.reduce((a, b) => a + b, 0) / columns.length) + 12;
      expect(meanDoseGy).toBeCloseTo(1 + 0.05 * centroidMm, 5);
      expect(doseCoverage).toBe(1);
    });
  });

  it('takes the dose away again', () => {
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(kidneys()));
    measurement.setDose(createDoseSampler(geometry, rampDose()));
    measurement.setDose(undefined);
    expect(measurement.rows().every((row) => !('meanDoseGy' in row))).toBe(true);
  });

  it('has no dose for an empty contour', () => {
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(testLabelmap(geometry)));
    measurement.setDose(createDoseSampler(geometry, rampDose()));
    expect(measurement.rows()[0]).toMatchObject({ volumeMl: 0, meanDoseGy: undefined });
  });

  it('gives after any edits what measuring the whole labelmap gives', () => {
    const edits = fc.array(
      fc.record({ n: fc.nat(24 * 16 * 8 - 1), label: fc.constantFrom(0, 1, 2) }),
      { minLength: 1, maxLength: 30 },
    );
    const dose = rampDose();
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const labelmap = kidneys();
        const original = labelmap.data.slice();
        const measurement = createMeasurement(geometry);
        measurement.update(slicesOf(labelmap));
        measurement.setDose(createDoseSampler(geometry, dose));
        for (const batch of [first, second]) {
          batch.forEach(({ n, label }) => (labelmap.data[n] = label));
          measurement.update(slicesOf(labelmap));
        }
        expect(measurement.isEdited()).toBe(labelmap.data.some((v, n) => v !== original[n]));
        measurement.rows().forEach((row, n) => {
          const whole = kidneyDose(labelmap, n + 1, dose);
          expect(row.volumeMl).toBeCloseTo(whole.volumeMl, 9);
          expect(row.meanDoseGy).toBeCloseTo(whole.meanDoseGy!, 9);
        });
      }),
      { numRuns: 25 },
    );
  });
});
