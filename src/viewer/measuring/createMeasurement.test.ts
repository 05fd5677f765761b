import fc from 'fast-check';
import { addEllipsoid, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import type { Labelmap } from '../../volume';
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

describe('createMeasurement', () => {
  it('gives volumes in ml, right kidney first', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    const rows = measurement.rows();
    expect(rows.map(({ side }) => side)).toEqual(['right', 'left']);
    expect(rows[0].volumeMl).toBeCloseTo(0.02 * countOf(labelmap, 1), 10);
    expect(rows[1].volumeMl).toBeCloseTo(0.02 * countOf(labelmap, 2), 10);
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

  it('tells which kidney was edited, and takes it back with an undo', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    const editedAfter = (n: number, label: number) => {
      labelmap.data[n] = label;
      measurement.update(slicesOf(labelmap));
      return measurement.editedSides();
    };
    measurement.update(slicesOf(labelmap));
    expect(measurement.editedSides()).toEqual([]);
    expect(editedAfter(0, 2)).toEqual(['left']);
    expect(editedAfter(0, 0)).toEqual([]);
    const ofRight = labelmap.data.indexOf(1);
    expect(editedAfter(ofRight, 0)).toEqual(['right']);
    expect(editedAfter(ofRight, 2)).toEqual(['right', 'left']);
    expect(editedAfter(ofRight, 1)).toEqual([]);
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

  it('names the slices that changed: all that hold a kidney first, then those of an edit', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    const filled = [0, 1, 2, 3, 4, 5, 6, 7].filter((k) =>
      slicesOf(labelmap)(k).some((label) => label > 0),
    );
    const changed = () => {
      measurement.update(slicesOf(labelmap));
      return measurement.takeChanged();
    };
    expect(changed()).toEqual(filled);
    expect(changed()).toEqual([]);
    slicesOf(labelmap)(2)[0] = 1;
    slicesOf(labelmap)(7)[5] = 2;
    expect(changed()).toEqual([2, 7]);
    expect(measurement.labels(2)![0]).toBe(1);
    expect(measurement.automaticLabels(2)![0]).toBe(0);
    expect(measurement.automaticLabels(7)).toBeNull();
  });

  it('keeps changed slices until they are taken', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    measurement.takeChanged();
    for (const k of [7, 1]) {
      slicesOf(labelmap)(k)[0] = 1;
      measurement.update(slicesOf(labelmap));
    }
    expect(measurement.takeChanged()).toEqual([1, 7]);
    expect(measurement.takeChanged()).toEqual([]);
  });

  it('keeps the silhouettes of the automatic contours apart from those of the edited ones', () => {
    const labelmap = kidneys();
    const measurement = createMeasurement(geometry);
    measurement.update(slicesOf(labelmap));
    const before = measurement.automaticSilhouettes.counts()[0].slice();
    expect(measurement.silhouettes.counts()[0]).toEqual(before);
    labelmap.data.fill(0);
    measurement.update(slicesOf(labelmap));
    expect(measurement.silhouettes.counts()[0].every((count) => count === 0)).toBe(true);
    expect(measurement.automaticSilhouettes.counts()[0]).toEqual(before);
  });

  it('gives after any edits what a look at the whole labelmap gives', () => {
    const edits = fc.array(
      fc.record({ n: fc.nat(24 * 16 * 8 - 1), label: fc.constantFrom(0, 1, 2) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const labelmap = kidneys();
        const original = labelmap.data.slice();
        const measurement = createMeasurement(geometry);
        measurement.update(slicesOf(labelmap));
        for (const batch of [first, second]) {
          batch.forEach(({ n, label }) => (labelmap.data[n] = label));
          measurement.update(slicesOf(labelmap));
        }
        expect(measurement.isEdited()).toBe(labelmap.data.some((v, n) => v !== original[n]));
        measurement.rows().forEach((row, n) => {
          expect(row.volumeMl).toBeCloseTo(0.02 * countOf(labelmap, n + 1), 9);
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
