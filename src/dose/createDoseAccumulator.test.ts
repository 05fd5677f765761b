import fc from 'fast-check';
import type { Labelmap } from '../volume';
import { createDoseAccumulator } from './createDoseAccumulator';
import { createDoseSampler } from './createDoseSampler';
import { dvhOfLabelmap } from '../../tests/oracles/dvhOfLabelmap';
import type { DoseVolume } from './types';

const [nx, ny, nz] = [6, 5, 4];
const grid = {
  dimensions: [nx, ny, nz] as [number, number, number],
  spacingMm: [1, 1, 4] as [number, number, number],
  imagePositionPatient: [0, 0, 0] as [number, number, number],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Labelmap['direction'],
  frameOfReferenceUID: '1.2',
};
const dose: DoseVolume = {
  ...grid,
  dimensions: [4, 4, 6],
  spacingMm: [2, 2, 3],
  data: new Float32Array(96).map((_, n) => (n * 7919) % 31),
};
const density = {
  method: 'ct-density' as const,
  points: [
    { hounsfield: -1000, densityGPerMl: 0 },
    { hounsfield: 0, densityGPerMl: 1 },
  ],
};
const sampler = createDoseSampler(grid, dose);
const size = nx * ny;
const labelsOf = fc.uint8Array({ minLength: size * nz, maxLength: size * nz, max: 2 });
const hounsfield = Int16Array.from({ length: size * nz }, (_, n) => -10 * (n % 7));

describe('createDoseAccumulator', () => {
  it('gives after edits in any order what a fresh computation gives', () => {
    fc.assert(
      fc.property(
        labelsOf,
        labelsOf,
        fc.array(fc.nat(nz - 1), { maxLength: 5 }),
        (before, stroke, edited) => {
          const accumulator = createDoseAccumulator(grid, { labels: [1, 2], density, sampler });
          const data = before.slice();
          const update = (k: number) =>
            accumulator.updateSlice(
              k,
              data.slice(k * size, (k + 1) * size),
              hounsfield.subarray(k * size, (k + 1) * size),
            );
          for (let k = nz - 1; k >= 0; k--) update(k);
          for (const k of edited) {
            data.set(stroke.subarray(k * size, (k + 1) * size), k * size);
            update(k);
          }
          for (const label of [1, 2]) {
            const measured = accumulator.measure(label);
            const fresh = dvhOfLabelmap({ ...grid, data }, label, dose);
            expect(measured.dose).toEqual(fresh.structure);
            expect(measured.dvh).toEqual(fresh.dvh);
            const grams = [...data.keys()]
              .filter((n) => data[n] === label)
              .reduce((sum, n) => sum + (1 + hounsfield[n] / 1000) * 0.004, 0);
            expect(measured.massG).toBeCloseTo(grams, 9);
          }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('knows no mass without CT numbers, unless the density is fixed', () => {
    const labels = new Uint8Array(size).fill(1);
    const byCt = createDoseAccumulator(grid, { labels: [1], density });
    byCt.updateSlice(0, labels, hounsfield.subarray(0, size));
    byCt.updateSlice(1, labels);
    expect(byCt.measure(1)).toEqual({ label: 1, voxels: 2 * size, volumeMl: 2 * size * 0.004 });
    const fixed = createDoseAccumulator(grid, {
      labels: [1],
      density: { method: 'fixed', densityGPerMl: 1.05 },
    });
    fixed.updateSlice(1, labels);
    expect(fixed.measure(1).massG).toBeCloseTo(size * 0.004 * 1.05, 12);
  });

  it('refuses what does not belong to its grid', () => {
    const accumulator = createDoseAccumulator(grid, { labels: [1], density, sampler });
    const labels = new Uint8Array(size);
    for (const run of [
      () => accumulator.updateSlice(nz, labels),
      () => accumulator.updateSlice(0, labels.subarray(1)),
      () => accumulator.updateSlice(0, labels, new Int16Array(3)),
      () =>
        createDoseAccumulator(
          { ...grid, dimensions: [nx, ny, 9] },
          { labels: [1], density, sampler },
        ),
    ]) {
      expect(run).toThrow(expect.objectContaining({ code: 'LABELMAP_MISMATCH' }));
    }
    expect(() => accumulator.measure(3)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
