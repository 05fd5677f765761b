import fc from 'fast-check';
import { cumulativeDvh } from './cumulativeDvh';
import { differentialDvh } from './differentialDvh';
import { doseAtVolumeFraction } from './doseAtVolumeFraction';
import { doseVolumeHistogram } from './doseVolumeHistogram';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { dvhOfLabelmap } from '../../tests/oracles/dvhOfLabelmap';
import { volumeFractionAtDose } from './volumeFractionAtDose';

/** Even from 0 to 100 Gy, 100 ml. */
const even = doseVolumeHistogram({
  binWidthGy: 1,
  firstBin: 0,
  volumesMl: new Array<number>(100).fill(1),
  minDoseGy: 0,
  maxDoseGy: 100,
});

/** Point doses in bins of 1/64 Gy. */
function ofDoses(doses: number[], volumeMl: number): DoseVolumeHistogram {
  const binWidthGy = 1 / 64;
  const firstBin = Math.floor(Math.min(...doses) / binWidthGy);
  const bins = doses.map((dose) => Math.floor(dose / binWidthGy) - firstBin);
  const volumesMl = new Float64Array(Math.max(...bins) + 1);
  bins.forEach((n) => (volumesMl[n] += volumeMl));
  return doseVolumeHistogram({
    binWidthGy,
    firstBin,
    volumesMl,
    minDoseGy: Math.min(...doses),
    maxDoseGy: Math.max(...doses),
  });
}

describe('dose volume histogram', () => {
  test('of doses spread evenly from 0 to 100 Gy is a straight line', () => {
    expect(even.totalVolumeMl).toBe(100);
    for (const share of [0, 0.02, 0.05, 0.3, 0.5, 0.955, 0.98, 1]) {
      expect(doseAtVolumeFraction(even, share)).toBeCloseTo(100 * (1 - share), 8);
    }
    for (const dose of [0, 12.5, 18, 23, 28.25, 99, 100]) {
      expect(volumeFractionAtDose(even, dose)).toBeCloseTo(1 - dose / 100, 12);
    }
    expect(volumeFractionAtDose(even, 101)).toBe(0);
    expect(volumeFractionAtDose(even, -1)).toBe(1);
  });

  test('of two dose levels keeps to its definitions up to the width of a bin', () => {
    const dvh = ofDoses([10, 20, 20, 20], 50);
    expect(doseAtVolumeFraction(dvh, 1)).toBeCloseTo(10, 9);
    expect(Math.abs(doseAtVolumeFraction(dvh, 0.98) - 10)).toBeLessThan(1 / 64);
    expect(doseAtVolumeFraction(dvh, 0.75)).toBeCloseTo(20, 9);
    expect(doseAtVolumeFraction(dvh, 0)).toBe(20);
    expect(volumeFractionAtDose(dvh, 10)).toBe(1);
    expect(volumeFractionAtDose(dvh, 15)).toBe(0.75);
    expect(volumeFractionAtDose(dvh, 20)).toBe(0.75);
    expect(volumeFractionAtDose(dvh, 20.001)).toBe(0);
  });

  test('of one dose has that dose everywhere, although no edge of a bin lies there', () => {
    const dose = Math.fround(4.7);
    const dvh = ofDoses([dose, dose], 1);
    for (const share of [0, 0.02, 0.5, 0.98, 1]) {
      expect(doseAtVolumeFraction(dvh, share)).toBe(dose);
    }
    expect(volumeFractionAtDose(dvh, 4.7)).toBe(1);
    expect(volumeFractionAtDose(dvh, 4.701)).toBe(0);
  });

  test('D falls as the share grows, and V and D undo each other within a bin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (doses, a, b) => {
          const dvh = ofDoses(doses, 1);
          const [less, more] = a < b ? [a, b] : [b, a];
          const dose = doseAtVolumeFraction(dvh, less);
          expect(dose).toBeGreaterThanOrEqual(doseAtVolumeFraction(dvh, more));
          const atLeast = (limit: number) =>
            doses.filter((one) => one >= limit).length / doses.length;
          expect(atLeast(dose - 1 / 64 - 1e-9)).toBeGreaterThanOrEqual(less - 1e-9);
          expect(volumeFractionAtDose(dvh, dose + 1 / 32)).toBeLessThanOrEqual(less + 1e-9);
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });

  test('cumulative histogram runs from all to nothing', () => {
    const { dosesGy, volumeFractions } = cumulativeDvh(even, 30);
    expect(dosesGy).toEqual([0, 30, 60, 90, 120]);
    [1, 0.7, 0.4, 0.1, 0].forEach((share, n) => expect(volumeFractions[n]).toBeCloseTo(share, 12));
    expect(cumulativeDvh(ofDoses([0.1, 0.3], 1), 0.1).volumeFractions.at(-1)).toBe(0);
    expect(cumulativeDvh(ofDoses([0], 1), 1)).toEqual({
      dosesGy: [0, 1],
      volumeFractions: [1, 0],
    });
  });

  test('differential histogram adds up to the volume', () => {
    const { edgesGy, volumesMl } = differentialDvh(even, 30);
    expect(edgesGy).toEqual([0, 30, 60, 90, 120]);
    [30, 30, 30, 10].forEach((volume, n) => expect(volumesMl[n]).toBeCloseTo(volume, 9));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
        (doses, width) => {
          const bins = differentialDvh(ofDoses(doses, 0.25), width).volumesMl;
          expect(bins.reduce((sum, volume) => sum + volume, 0)).toBeCloseTo(doses.length / 4, 9);
          expect(Math.min(...bins)).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
      { endOnFailure: true },
    );
  });

  test('refuses volumes and questions without meaning', () => {
    const bins = { binWidthGy: 1, firstBin: 0, minDoseGy: 0, maxDoseGy: 2 };
    for (const run of [
      () => doseVolumeHistogram({ ...bins, volumesMl: [] }),
      () => doseVolumeHistogram({ ...bins, volumesMl: [0, 0] }),
      () => doseVolumeHistogram({ ...bins, volumesMl: [1, NaN] }),
      () => doseVolumeHistogram({ ...bins, volumesMl: [1, Infinity] }),
      () => doseVolumeHistogram({ ...bins, volumesMl: [2, -1] }),
      () => doseVolumeHistogram({ ...bins, binWidthGy: 0, volumesMl: [1] }),
      () => doseAtVolumeFraction(even, 98),
      () => doseAtVolumeFraction(even, NaN),
      () => cumulativeDvh(even, 0),
      () => cumulativeDvh(even, 1e-9),
      () => differentialDvh(even, NaN),
    ]) {
      expect(run).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    }
  });
});

describe('dvhOfLabelmap', () => {
  const grid = {
    dimensions: [4, 4, 2] as [number, number, number],
    spacingMm: [1, 1, 4] as [number, number, number],
    imagePositionPatient: [0, 0, 0] as [number, number, number],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ],
    frameOfReferenceUID: '1',
  };
  const dose = { ...grid, data: new Float32Array(32).map((_, n) => 10 + (n % 4)) };

  test('is exact for a linear dose in few voxels', () => {
    const labelmap = { ...grid, data: new Uint8Array(32).fill(1) };
    const { structure, dvh } = dvhOfLabelmap(labelmap, 1, dose);
    expect(dvh!.totalVolumeMl).toBeCloseTo(structure.volumeMl, 9);
    expect(structure.volumeMl).toBeCloseTo(0.128, 12);
    // Dose 10 + x between the centres of the first and last column, constant beyond: D75 is at 1/2.
    expect(doseAtVolumeFraction(dvh!, 0.75)).toBeCloseTo(10.5, 3);
    expect(doseAtVolumeFraction(dvh!, 0.5)).toBeCloseTo(11.5, 3);
    expect(doseAtVolumeFraction(dvh!, 0.3)).toBeCloseTo(12.3, 3);
    expect(volumeFractionAtDose(dvh!, 12)).toBeCloseTo(3 / 8, 3);
  });

  test('does not come in steps where thick slices lie across a steep dose', () => {
    // 20 Gy over four slices of 5 mm; one sub-point and a dose grid of 40 mm.
    const thick = {
      ...grid,
      dimensions: [2, 2, 4] as typeof grid.dimensions,
      spacingMm: [1, 1, 5] as typeof grid.spacingMm,
    };
    const steep = {
      ...grid,
      dimensions: [2, 2, 3] as typeof grid.dimensions,
      spacingMm: [40, 40, 40] as typeof grid.spacingMm,
      imagePositionPatient: [-20, -20, -40] as typeof grid.imagePositionPatient,
      data: new Float32Array(12).map((_, n) => 40 * Math.floor(n / 4)),
    };
    const { dvh } = dvhOfLabelmap({ ...thick, data: new Uint8Array(16).fill(1) }, 1, steep, {
      supersampling: [1, 1, 1],
    });
    // z from -2.5 to 17.5 mm, dose 40 + z
    for (const share of [0.02, 0.1, 0.5, 0.77, 0.98]) {
      expect(doseAtVolumeFraction(dvh!, share)).toBeCloseTo(37.5 + 20 * (1 - share), 3);
    }
  });

  test('has no histogram where there is no dose', () => {
    const empty = dvhOfLabelmap({ ...grid, data: new Uint8Array(32) }, 1, dose);
    expect(empty.dvh).toBeUndefined();
    expect(empty.structure.findings[0].code).toBe('EMPTY_STRUCTURE');
  });
});
