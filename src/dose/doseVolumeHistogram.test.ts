import fc from 'fast-check';
import { cumulativeDvh } from './cumulativeDvh';
import { differentialDvh } from './differentialDvh';
import { doseAtVolumeFraction } from './doseAtVolumeFraction';
import { doseVolumeHistogram } from './doseVolumeHistogram';
import { dvhOfLabelmap } from './dvhOfLabelmap';
import { volumeFractionAtDose } from './volumeFractionAtDose';

const even = Array.from({ length: 10000 }, (_, n) => ((n * 7919) % 10000) / 100 + 0.005);

describe('dose volume histogram', () => {
  test('of doses spread evenly from 0 to 100 Gy is a straight line', () => {
    const dvh = doseVolumeHistogram(even, 0.01);
    expect(dvh.totalVolumeMl).toBeCloseTo(100, 9);
    for (const share of [0.02, 0.05, 0.3, 0.5, 0.95, 0.98]) {
      expect(doseAtVolumeFraction(dvh, share)).toBeCloseTo(100 * (1 - share), 4);
    }
    for (const dose of [0, 12.5, 18, 23, 28, 99]) {
      expect(volumeFractionAtDose(dvh, dose)).toBeCloseTo(1 - dose / 100, 6);
    }
    expect(doseAtVolumeFraction(dvh, 1)).toBeCloseTo(0.005, 6);
    expect(doseAtVolumeFraction(dvh, 0)).toBeCloseTo(99.995, 4);
  });

  test('of two dose levels keeps to its definitions', () => {
    // 25 % at 10 Gy and 75 % at 20 Gy, as many small samples
    const doses = Array.from({ length: 400 }, (_, n) => (n % 4 === 0 ? 10 : 20));
    const dvh = doseVolumeHistogram(doses, 0.5);
    expect(doseAtVolumeFraction(dvh, 0.98)).toBe(10);
    expect(doseAtVolumeFraction(dvh, 0.7)).toBe(20);
    expect(volumeFractionAtDose(dvh, 10)).toBe(1);
    expect(volumeFractionAtDose(dvh, 10.001)).toBe(0.75);
    expect(volumeFractionAtDose(dvh, 20)).toBe(0.75);
    expect(volumeFractionAtDose(dvh, 20.001)).toBe(0);
  });

  test('counts samples by their volume', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 50,
        }),
        fc.nat(40),
        (samples, dose) => {
          const weighted = doseVolumeHistogram(
            samples.map(([gy]) => gy),
            samples.map(([, volume]) => volume),
          );
          const repeated = samples.flatMap(([gy, volume]) =>
            Array.from({ length: volume }, () => gy),
          );
          const single = doseVolumeHistogram(repeated, 1);
          expect(weighted.totalVolumeMl).toBe(single.totalVolumeMl);
          const atLeast = repeated.filter((gy) => gy >= dose).length / repeated.length;
          expect(volumeFractionAtDose(weighted, dose)).toBeCloseTo(atLeast, 12);
          expect(volumeFractionAtDose(single, dose)).toBeCloseTo(atLeast, 12);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('D falls as the share grows, and V(D) gives the share back up to one sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (doses, a, b) => {
          const dvh = doseVolumeHistogram(doses, 1);
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(doseAtVolumeFraction(dvh, less)).toBeGreaterThanOrEqual(
            doseAtVolumeFraction(dvh, more),
          );
          const share = volumeFractionAtDose(dvh, doseAtVolumeFraction(dvh, a));
          expect(share).toBeGreaterThanOrEqual(a - 1.5 / doses.length - 1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('cumulative histogram runs from all to nothing', () => {
    const { dosesGy, volumeFractions } = cumulativeDvh(doseVolumeHistogram(even, 0.01), 25);
    expect(dosesGy).toEqual([0, 25, 50, 75, 100]);
    [1, 0.75, 0.5, 0.25, 0].forEach((share, n) => expect(volumeFractions[n]).toBeCloseTo(share, 9));
    const onEdge = cumulativeDvh(doseVolumeHistogram([0.1, 0.3], 1), 0.1);
    expect(onEdge.volumeFractions.at(-1)).toBe(0);
    expect(cumulativeDvh(doseVolumeHistogram([0], 1), 1)).toEqual({
      dosesGy: [0, 1],
      volumeFractions: [1, 0],
    });
  });

  test('differential histogram adds up to the volume', () => {
    const { edgesGy, volumesMl } = differentialDvh(doseVolumeHistogram(even, 0.01), 30);
    expect(edgesGy).toEqual([0, 30, 60, 90, 120]);
    [30, 30, 30, 10].forEach((volume, n) => expect(volumesMl[n]).toBeCloseTo(volume, 9));
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -1, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
        (doses, width) => {
          const bins = differentialDvh(doseVolumeHistogram(doses, 0.25), width).volumesMl;
          expect(bins.reduce((sum, volume) => sum + volume, 0)).toBeCloseTo(doses.length / 4, 9);
          expect(Math.min(...bins)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('refuses samples and questions without meaning', () => {
    const dvh = doseVolumeHistogram([1, 2], 1);
    for (const run of [
      () => doseVolumeHistogram([], 1),
      () => doseVolumeHistogram([1, NaN], 1),
      () => doseVolumeHistogram([1, Infinity], 1),
      () => doseVolumeHistogram([1], 0),
      () => doseVolumeHistogram([1, 2], [1, -1]),
      () => doseVolumeHistogram([1, 2], [1]),
      () => doseAtVolumeFraction(dvh, 98),
      () => doseAtVolumeFraction(dvh, NaN),
      () => cumulativeDvh(dvh, 0),
      () => cumulativeDvh(dvh, 1e-9),
      () => differentialDvh(dvh, NaN),
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

  test('gives small structures enough points, and the volume inside the map', () => {
    const labelmap = { ...grid, data: new Uint8Array(32).fill(1) };
    const { structure, dvh } = dvhOfLabelmap(labelmap, 1, dose);
    expect(dvh!.dosesGy.length).toBeGreaterThanOrEqual(40000);
    expect(dvh!.totalVolumeMl).toBeCloseTo(structure.volumeMl, 9);
    expect(structure.volumeMl).toBeCloseTo(0.128, 12);
    // Dose 10 + x between the centres of the first and last column, constant beyond: D75 is at 1/4.
    expect(doseAtVolumeFraction(dvh!, 0.75)).toBeCloseTo(10.5, 1);
    expect(volumeFractionAtDose(dvh!, 12)).toBeCloseTo(3 / 8, 1);
  });

  test('has no histogram where there is no dose', () => {
    const empty = dvhOfLabelmap({ ...grid, data: new Uint8Array(32) }, 1, dose);
    expect(empty.dvh).toBeUndefined();
    expect(empty.structure.findings[0].code).toBe('EMPTY_STRUCTURE');
  });
});
