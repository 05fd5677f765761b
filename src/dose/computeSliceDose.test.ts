import fc from 'fast-check';
import type { Labelmap } from '../volume';
import { combineSliceDoses } from './combineSliceDoses';
import { computeSliceDose } from './computeSliceDose';
import { createDoseSampler } from './createDoseSampler';
import { kidneyDose } from './kidneyDose';
import { structureSliceDoses } from './structureSliceDoses';
import type { DoseVolume, SliceDose } from './types';

const [nx, ny, nz] = [6, 5, 4];
const grid = {
  dimensions: [nx, ny, nz] as [number, number, number],
  spacingMm: [1, 1, 4] as [number, number, number],
  imagePositionPatient: [0, 0, 0] as [number, number, number],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Labelmap['direction'],
  frameOfReferenceUID: '1.2',
};
// Ends inside slice 3, so that this slice is covered in part.
const dose: DoseVolume = {
  ...grid,
  dimensions: [4, 4, 5],
  spacingMm: [2, 2, 3],
  imagePositionPatient: [0, 0, -1],
  data: new Float32Array(80).map((_, n) => (n * 7919) % 31),
};
const slice = (data: Uint8Array, k: number): Uint8Array =>
  data.subarray(k * nx * ny, (k + 1) * nx * ny);
const labels = fc.uint8Array({ minLength: nx * ny * nz, maxLength: nx * ny * nz, max: 2 });

describe('slice doses', () => {
  test('after an edit only the changed slice has to be computed again', () => {
    const sampler = createDoseSampler(grid, dose);
    fc.assert(
      fc.property(labels, labels, fc.nat(nz - 1), (before, stroke, k) => {
        const perSlice = new Map<number, SliceDose>(
          structureSliceDoses(sampler, { ...grid, data: before }, 1).map((part) => [part.k, part]),
        );
        const after = before.slice();
        slice(after, k).set(slice(stroke, k));
        perSlice.set(k, computeSliceDose(sampler, slice(after, k), k, 1));
        const updated = combineSliceDoses(sampler, 1, [...perSlice.values()]);
        const fresh = kidneyDose({ ...grid, data: after }, 1, dose);
        expect(updated.voxels).toBe(fresh.voxels);
        expect(updated.coverageFraction).toBeCloseTo(fresh.coverageFraction, 12);
        expect(updated.minDoseGy).toBe(fresh.minDoseGy);
        expect(updated.maxDoseGy).toBe(fresh.maxDoseGy);
        expect(updated.meanDoseGy ?? NaN).toBeCloseTo(fresh.meanDoseGy ?? NaN, 9);
        expect(updated.findings).toEqual(fresh.findings);
      }),
      { numRuns: 100 },
    );
  });

  test('histogram of a slice holds every covered sub-point once', () => {
    const sampler = createDoseSampler(grid, dose);
    const data = new Uint8Array(nx * ny * nz).fill(1);
    const part = computeSliceDose(sampler, slice(data, 3), 3, 1);
    expect(part.coveredPoints).toBeGreaterThan(0);
    expect(part.coveredPoints).toBeLessThan(part.points);
    const total = part.pointsPerBin.reduce((sum, points) => sum + points, 0);
    expect(total).toBeCloseTo(part.coveredPoints, 9);
    const mean = part.pointsPerBin.reduce(
      (sum, points, n) => sum + points * (part.firstBin + n + 0.5) * sampler.bins.widthGy,
      0,
    );
    // 0.1 % of the map's 31 Gy: at the map's border half of a sub-box may be extrapolated.
    expect(Math.abs(mean - part.doseSumGy) / total).toBeLessThan(0.031);
    expect(computeSliceDose(sampler, slice(data, 3), 3, 2).pointsPerBin).toHaveLength(0);
  });

  test('slices of another structure do not count', () => {
    const sampler = createDoseSampler(grid, dose);
    const data = new Uint8Array(nx * ny * nz).map((_, n) => 1 + (n % 2));
    const both = [1, 2].flatMap((label) => structureSliceDoses(sampler, { ...grid, data }, label));
    expect(combineSliceDoses(sampler, 2, both)).toEqual(kidneyDose({ ...grid, data }, 2, dose));
  });

  test('refuses a slice that is not one of the grid', () => {
    const sampler = createDoseSampler(grid, dose);
    const data = new Uint8Array(nx * ny);
    for (const [pixels, k] of [
      [data, -1],
      [data, nz],
      [data.subarray(1), 0],
    ] as const) {
      expect(() => computeSliceDose(sampler, pixels, k, 1)).toThrow(
        expect.objectContaining({ code: 'LABELMAP_MISMATCH' }),
      );
    }
  });
});
