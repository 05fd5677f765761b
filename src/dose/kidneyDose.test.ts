import fc from 'fast-check';
import { indexToPatient } from '../volume';
import type { Direction, Labelmap, Vec3, VolumeGeometry } from '../volume';
import { kidneyDose } from './kidneyDose';
import type { DoseVolume } from './types';

const axial: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];

function turnedAboutZ(degrees: number): Direction {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [c, s, 0, -s, c, 0, 0, 0, 1];
}

function doseOf(geometry: VolumeGeometry, field: (point: Vec3) => number): DoseVolume {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Float32Array(nx * ny * nz);
  data.forEach((_, n) => {
    const index: Vec3 = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    data[n] = field(indexToPatient(geometry, index));
  });
  return { ...geometry, data };
}

function labelmapOf(geometry: VolumeGeometry, label: (index: Vec3) => number): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  data.forEach((_, n) => {
    data[n] = label([n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))]);
  });
  return { ...geometry, data };
}

const ct: VolumeGeometry = {
  dimensions: [40, 30, 12],
  spacingMm: [1, 1.5, 5],
  imagePositionPatient: [-20, -20, 100],
  direction: axial,
  frameOfReferenceUID: '1.2.3',
};
const spect: VolumeGeometry = {
  dimensions: [20, 20, 24],
  spacingMm: [4.8, 4.8, 4.8],
  imagePositionPatient: [-45, -45, 70],
  direction: axial,
  frameOfReferenceUID: '1.2.3',
};
const linear = ([x, y, z]: Vec3): number => 20 + 0.2 * x - 0.1 * y + 0.05 * z;
const codes = (findings: { code: string }[]): string[] => findings.map(({ code }) => code);

describe('kidneyDose', () => {
  test('volume is that of the voxels; a uniform dose has that mean and no spread', () => {
    const labelmap = labelmapOf(ct, ([i, j, k]) => (i < 10 && j < 10 && k < 4 ? 2 : 0));
    const result = kidneyDose(
      labelmap,
      2,
      doseOf(spect, () => 12.5),
    );
    expect(result).toEqual({
      label: 2,
      voxels: 400,
      volumeMl: expect.closeTo(400 * 1 * 1.5 * 5 * 1e-3, 10),
      coverageFraction: 1,
      meanDoseGy: 12.5,
      standardDeviationGy: 0,
      minDoseGy: 12.5,
      maxDoseGy: 12.5,
      mapMeanDosesGy: [12.5],
      supersampling: [1, 1, 3],
      findings: [],
    });
  });

  test('the mean of a linear dose is the dose at the centroid, for any shape and orientation', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 60, maxLength: 60, max: 2 }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (data, degrees) => {
          fc.pre(data.includes(1));
          const labelmap: Labelmap = {
            ...ct,
            dimensions: [5, 4, 3],
            imagePositionPatient: [0, 0, 120],
            direction: turnedAboutZ(degrees),
            data,
          };
          const inside = [...data.keys()].filter((n) => data[n] === 1);
          const centroid = [0, 1, 2].map(
            (axis) =>
              inside.reduce(
                (sum, n) =>
                  sum +
                  indexToPatient(labelmap, [n % 5, Math.floor(n / 5) % 4, Math.floor(n / 20)])[
                    axis
                  ],
                0,
              ) / inside.length,
          ) as Vec3;
          const result = kidneyDose(labelmap, 1, doseOf(spect, linear));
          expect(result.voxels).toBe(inside.length);
          expect(result.coverageFraction).toBe(1);
          expect(result.meanDoseGy).toBeCloseTo(linear(centroid), 4);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('spread and range of a dose rising along a box are those of the whole box', () => {
    const labelmap = labelmapOf(ct, ([i, j, k]) =>
      i >= 10 && i < 30 && j === 4 && k === 5 ? 1 : 0,
    );
    const dose = doseOf(spect, ([x]) => 50 + x);
    const result = kidneyDose(labelmap, 1, dose);
    // x from -10.5 to 9.5: an even distribution 20 wide, although 20 points of sampling only
    expect(result.meanDoseGy).toBeCloseTo(49.5, 4);
    expect(result.standardDeviationGy).toBeCloseTo(20 / Math.sqrt(12), 4);
    expect(result.minDoseGy).toBeCloseTo(39.5, 4);
    expect(result.maxDoseGy).toBeCloseTo(59.5, 4);
  });

  test('several maps are added point by point in patient coordinates; their means add up', () => {
    const labelmap = labelmapOf(ct, ([i, j, k]) => (i < 20 && j < 20 && k > 2 ? 1 : 0));
    const first = doseOf(spect, linear);
    const second = doseOf(
      { ...spect, spacingMm: [3, 5, 4], dimensions: [40, 30, 40], direction: turnedAboutZ(4) },
      ([x, y]) => 3 + 0.01 * x + 0.02 * y,
    );
    const alone = [first, second].map((dose) => kidneyDose(labelmap, 1, dose).meanDoseGy!);
    const both = kidneyDose(labelmap, 1, [first, second]);
    expect(both.coverageFraction).toBe(1);
    expect(both.mapMeanDosesGy![0]).toBeCloseTo(alone[0], 4);
    expect(both.mapMeanDosesGy![1]).toBeCloseTo(alone[1], 4);
    expect(both.meanDoseGy).toBeCloseTo(alone[0] + alone[1], 4);
    expect(codes(both.findings)).toEqual(['DOSE_ORIENTATION_DIFFERS']);
    expect(both.findings[0].text).toMatch(/^Dose map 2: /);
  });

  test('the sum is known only where every map is', () => {
    const labelmap = labelmapOf(ct, ([i, j, k]) => (i >= 10 && i < 30 && j < 5 && k === 5 ? 2 : 0));
    const whole = doseOf(spect, () => 3);
    const half = doseOf(
      { ...spect, dimensions: [10, 20, 24], imagePositionPatient: [-45.3, -45, 70] },
      () => 8,
    );
    const part = kidneyDose(labelmap, 2, half);
    const both = kidneyDose(labelmap, 2, [whole, half]);
    expect(both.coverageFraction).toBe(part.coverageFraction);
    expect(both.coverageFraction).toBeLessThan(1);
    expect(both.meanDoseGy).toBe(11);
  });

  test('default sub-points suffice for a map as steep as kidneys in SPECT', () => {
    // A Gaussian of 30 mm full width: the steepest that SPECT of 10 mm resolution shows of a
    // cortex.
    const dose = doseOf(
      spect,
      ([x, y, z]) => 30 * Math.exp(-((x - 1) ** 2 + y ** 2 + (z - 125) ** 2) / 325),
    );
    const labelmap = labelmapOf(ct, ([i, j, k]) =>
      Math.hypot(i - 20, (j - 14) * 1.5, (k - 5.5) * 5) < 17 ? 1 : 0,
    );
    const fine = kidneyDose(labelmap, 1, dose, { supersampling: [8, 8, 32] }).meanDoseGy!;
    const result = kidneyDose(labelmap, 1, dose);
    expect(result.supersampling).toEqual([1, 1, 3]);
    expect(Math.abs(result.meanDoseGy! / fine - 1)).toBeLessThan(0.001);
  });

  test('what lies outside the dose map is left out and said', () => {
    // The map ends at x = 0, in the middle of a box from x = -10.5 to 9.5 (one voxel boundary at
    // 0.5).
    const dose = doseOf(
      { ...spect, dimensions: [10, 20, 24], imagePositionPatient: [-45.3, -45, 70] },
      () => 8,
    );
    const labelmap = labelmapOf(ct, ([i, j, k]) => (i >= 10 && i < 30 && j < 5 && k === 5 ? 2 : 0));
    const edge = -45.3 + 9.5 * 4.8;
    const covered = Math.floor(edge + 10.5 + 0.5) / 20;
    const result = kidneyDose(labelmap, 2, dose);
    expect(result.coverageFraction).toBeCloseTo(covered, 10);
    expect(result.meanDoseGy).toBe(8);
    expect(codes(result.findings)).toEqual(['DOSE_PARTIAL_COVERAGE']);
    expect(result.findings[0].text).toContain('45 % of the left kidney');
  });

  test('a structure without known dose has no dose, not 0 Gy', () => {
    const far = doseOf({ ...spect, imagePositionPatient: [500, 0, 0] }, () => 8);
    const labelmap = labelmapOf(ct, ([i]) => (i < 3 ? 1 : 0));
    const outside = kidneyDose(labelmap, 1, far);
    expect(outside.coverageFraction).toBe(0);
    expect(outside.meanDoseGy).toBeUndefined();
    expect(outside.maxDoseGy).toBeUndefined();
    expect(codes(outside.findings)).toEqual(['DOSE_NOT_COVERING']);
    const unknown = kidneyDose(
      labelmap,
      1,
      doseOf(spect, () => NaN),
    );
    expect(unknown.meanDoseGy).toBeUndefined();
    expect(codes(unknown.findings)).toEqual(['DOSE_NOT_COVERING']);
  });

  test('an empty structure has no volume and no dose', () => {
    const result = kidneyDose(
      labelmapOf(ct, () => 0),
      1,
      doseOf(spect, linear),
    );
    expect(result.volumeMl).toBe(0);
    expect(result.meanDoseGy).toBeUndefined();
    expect(codes(result.findings)).toEqual(['EMPTY_STRUCTURE']);
  });

  test('unregistered grids are refused unless the user says so', () => {
    const labelmap = labelmapOf(ct, () => 1);
    for (const frameOfReferenceUID of ['9.9', undefined]) {
      const dose = doseOf({ ...spect, frameOfReferenceUID }, linear);
      expect(() => kidneyDose(labelmap, 1, dose)).toThrow(
        expect.objectContaining({ code: 'DOSE_NOT_REGISTERED' }),
      );
      const forced = kidneyDose(labelmap, 1, dose, { treatAsRegistered: true });
      expect(codes(forced.findings)).toEqual(['TREATED_AS_REGISTERED']);
      expect(forced.meanDoseGy).toBeGreaterThan(0);
    }
    expect(() =>
      kidneyDose({ ...labelmap, frameOfReferenceUID: undefined }, 1, {
        ...doseOf(spect, linear),
        frameOfReferenceUID: undefined,
      }),
    ).toThrow(expect.objectContaining({ code: 'DOSE_NOT_REGISTERED' }));
  });

  test('a small turn between the grids is a finding, another order of axes is none', () => {
    const labelmap = labelmapOf(ct, ([i]) => (i === 20 ? 1 : 0));
    const turned = doseOf({ ...spect, direction: turnedAboutZ(0.14) }, linear);
    const { findings } = kidneyDose(labelmap, 1, turned);
    expect(codes(findings)).toEqual(['DOSE_ORIENTATION_DIFFERS']);
    expect(findings[0].text).toContain('0.14 degrees');
    expect(findings[0].text).toContain('0.6 mm');
    const leftHandedOrder: VolumeGeometry = {
      ...spect,
      direction: [0, 1, 0, 1, 0, 0, 0, 0, -1],
      imagePositionPatient: [-45, -45, 70 + 23 * 4.8],
    };
    const result = kidneyDose(labelmap, 1, doseOf(leftHandedOrder, linear));
    expect(result.findings).toEqual([]);
    expect(result.meanDoseGy).toBeCloseTo(
      kidneyDose(labelmap, 1, doseOf(spect, linear)).meanDoseGy!,
      4,
    );
  });

  test('what the reader of the map found goes with every result; a difference is no dose', () => {
    const labelmap = labelmapOf(ct, () => 1);
    const dose = { ...doseOf(spect, linear), doseType: 'EFFECTIVE', notes: ['Weighted.'] };
    expect(kidneyDose(labelmap, 1, dose).findings).toEqual([
      { code: 'DOSE_MAP_NOTE', text: 'Weighted.' },
    ]);
    expect(() => kidneyDose(labelmap, 1, { ...dose, doseType: 'ERROR' })).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS' }),
    );
  });

  test('refuses what is no label, no labelmap, no dose and no supersampling', () => {
    const labelmap = labelmapOf(ct, () => 1);
    const dose = doseOf(spect, linear);
    const cases: [string, () => unknown][] = [
      ['INVALID_ARGUMENT', () => kidneyDose(labelmap, 0, dose)],
      ['INVALID_ARGUMENT', () => kidneyDose(labelmap, 1.5, dose)],
      ['LABELMAP_MISMATCH', () => kidneyDose({ ...labelmap, data: new Uint8Array(5) }, 1, dose)],
      ['INVALID_ARGUMENT', () => kidneyDose(labelmap, 1, { ...dose, data: new Float32Array(3) })],
      ['INVALID_ARGUMENT', () => kidneyDose(labelmap, 1, dose, { supersampling: [0, 1, 1] })],
      ['INVALID_ARGUMENT', () => kidneyDose(labelmap, 1, dose, { supersampling: [1, 1, 1.5] })],
    ];
    for (const [code, run] of cases) {
      expect(run).toThrow(expect.objectContaining({ code }));
    }
  });
});
