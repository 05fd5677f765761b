import { createHash } from 'node:crypto';
import { DosimetryError } from '../../src/errors';
import { makePatient } from './makePatient';
import { presets } from './presets';
import { tissues, type SyntheticPatient, type Tissue } from './types';

const patient = makePatient({ seed: 1, small: true });

/**
 * Mean HU of a tissue's voxels whose six neighbours are of the same tissue (so that nothing is
 * mixed in).
 */
function interiorMeanHu({ ct, tissue }: SyntheticPatient, wanted: Tissue[]): number {
  const [nx, ny, nz] = ct.dimensions;
  const is = (index: number): boolean => wanted.includes(tissue.data[index] as Tissue);
  let sum = 0;
  let count = 0;
  for (let k = 1; k < nz - 1; k += 1) {
    for (let j = 1; j < ny - 1; j += 1) {
      for (let i = 1; i < nx - 1; i += 1) {
        const at = i + nx * (j + ny * k);
        if ([0, 1, -1, nx, -nx, nx * ny, -nx * ny].every((step) => is(at + step))) {
          sum += ct.data[at];
          count += 1;
        }
      }
    }
  }
  expect(count).toBeGreaterThan(20);
  return sum / count;
}

function digest({ ct, kidneys, dose, spect }: SyntheticPatient): string {
  const hash = createHash('sha256');
  for (const { data } of [ct, kidneys, dose, ...spect.map(({ volume }) => volume)]) {
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

describe('makePatient', () => {
  // Ranges of unenhanced CT at 120-130 kV.
  const organs: [string, Tissue[], number, number][] = [
    [
      'kidney',
      [tissues.cortexRight, tissues.medullaRight, tissues.cortexLeft, tissues.medullaLeft],
      28,
      38,
    ],
    ['liver', [tissues.liver], 50, 62],
    ['spleen', [tissues.spleen], 42, 53],
    ['muscle', [tissues.muscle], 42, 60],
    ['fat', [tissues.fat], -115, -85],
    ['bone', [tissues.bone], 150, 450],
    ['lung', [tissues.lung], -900, -750],
    ['bowel gas', [tissues.gas], -1000, -850],
    ['blood', [tissues.blood], 35, 50],
  ];
  it.each(organs)('gives %s the HU of an unenhanced CT', (_name, wanted, low, high) => {
    const mean = interiorMeanHu(patient, wanted);
    expect(mean).toBeGreaterThan(low);
    expect(mean).toBeLessThan(high);
  });

  it('puts the right kidney on the right, lower than the left, upper poles towards the spine', () => {
    const { kidneys } = patient;
    const [nx, ny, nz] = kidneys.dimensions;
    const centre = (label: number, from: number, to: number): { x: number; z: number } => {
      let [x, z, count] = [0, 0, 0];
      for (let k = from; k < to; k += 1) {
        for (let n = 0; n < nx * ny; n += 1) {
          if (kidneys.data[n + nx * ny * k] === label) {
            x += kidneys.imagePositionPatient[0] + (n % nx) * kidneys.spacingMm[0];
            z += kidneys.imagePositionPatient[2] + k * kidneys.spacingMm[2];
            count += 1;
          }
        }
      }
      return { x: x / count, z: z / count };
    };
    const right = centre(1, 0, nz);
    const left = centre(2, 0, nz);
    expect(right.x).toBeLessThan(-45);
    expect(left.x).toBeGreaterThan(45);
    expect(left.z - right.z).toBeGreaterThan(10);
    expect(left.z - right.z).toBeLessThan(22);
    for (const [label, { z }] of [
      [1, right],
      [2, left],
    ] as const) {
      const middle = Math.round((z - kidneys.imagePositionPatient[2]) / kidneys.spacingMm[2]);
      const upper = centre(label, middle, nz);
      const lower = centre(label, 0, middle);
      expect(Math.abs(upper.x)).toBeLessThan(Math.abs(lower.x) - 5);
    }
  });

  it('has kidneys of a usual volume, and reports what the labelmap holds', () => {
    const [dx, dy, dz] = patient.kidneys.spacingMm;
    patient.truth.kidneys.forEach((kidney, n) => {
      const voxels = patient.kidneys.data.filter((value) => value === n + 1).length;
      expect(kidney.volumeMl).toBeCloseTo((voxels * dx * dy * dz) / 1000, 6);
      expect(kidney.volumeMl).toBeGreaterThan(120);
      expect(kidney.volumeMl).toBeLessThan(190);
    });
  });

  it('meets the design dose within half a step of the stored integers', () => {
    for (const kidney of patient.truth.kidneys) {
      expect(Math.abs(kidney.meanDoseGy - kidney.designMeanDoseGy)).toBeLessThan(
        patient.dose.doseGridScaling / 2,
      );
    }
  });

  it('shows in the SPECT what the dose map shows: the same recovery under the same blur', () => {
    const { kidneys } = patient;
    for (const [n, kidney] of patient.truth.kidneys.entries()) {
      const recovery = kidney.meanDoseGy / kidney.unblurredMeanDoseGy;
      for (const [m, { volume }] of patient.spect.entries()) {
        // Nearest voxel: coarse, and independent of the code under test.
        let sum = 0;
        let count = 0;
        kidneys.data.forEach((label, index) => {
          if (label !== n + 1) {
            return;
          }
          const place = [index % 128, Math.floor(index / 128) % 128, Math.floor(index / 16384)];
          const [i, j, k] = place.map((at, axis) =>
            Math.round(
              (kidneys.imagePositionPatient[axis] +
                at * kidneys.spacingMm[axis] -
                volume.imagePositionPatient[axis]) /
                volume.spacingMm[axis],
            ),
          );
          sum += volume.data[i + 128 * (j + 128 * k)];
          count += 1;
        });
        const trueBqPerMl = (kidney.activityMBq[m].activityMBq * 1e6) / kidney.volumeMl;
        expect(Math.abs(sum / count / trueBqPerMl / recovery - 1)).toBeLessThan(0.05);
      }
    }
  });

  it('keeps activity and dose consistent with half-life and mass', () => {
    for (const kidney of patient.truth.kidneys) {
      const [, at24, at96] = kidney.activityMBq;
      const halfLife = kidney.kinetics.effectiveHalfLifeHours;
      expect(at96.activityMBq / at24.activityMBq).toBeCloseTo(2 ** (-72 / halfLife), 6);
      // Mono-exponential through the late points, less the uptake phase.
      const amplitude = at96.activityMBq * 2 ** (96 / halfLife);
      const integral = (amplitude * (halfLife - kidney.kinetics.uptakeHalfLifeHours)) / Math.LN2;
      expect(kidney.timeIntegratedActivityMBqH / integral).toBeCloseTo(1, 6);
      expect(kidney.unblurredMeanDoseGy).toBeCloseTo(
        (integral * 0.08531) / (kidney.volumeMl * 1.05),
        6,
      );
    }
  });

  it('is the same, byte for byte, for the same seed', () => {
    expect(digest(makePatient({ seed: 1, small: true }))).toBe(digest(patient));
  });

  it('leaves out the removed kidney', () => {
    const single = makePatient({ seed: 4, preset: 'single kidney', small: true });
    expect(single.truth.kidneys.map(({ side }) => side)).toEqual(['right']);
    expect(single.kidneys.data.includes(2)).toBe(false);
    expect(single.truth.kidneys[0].meanDoseGy).toBeCloseTo(3.9, 3);
  });

  it('does not count the cyst as kidney', () => {
    const cystic = makePatient({ seed: 5, preset: 'renal cyst', small: true });
    let cystVoxels = 0;
    cystic.tissue.data.forEach((value, index) => {
      if (value === tissues.cyst) {
        cystVoxels += 1;
        expect(cystic.kidneys.data[index]).toBe(0);
      }
    });
    const voxelMl = (3.92 * 3.92 * 5) / 1000;
    const sphereMl = (4 / 3) * Math.PI * 1.8 ** 3;
    expect(Math.abs((cystVoxels * voxelMl) / sphereMl - 1)).toBeLessThan(0.12);
    expect(interiorMeanHu(cystic, [tissues.cyst])).toBeLessThan(12);
  });

  it('refuses what it does not know', () => {
    expect(() => makePatient({ seed: 1, preset: 'nobody' })).toThrow(DosimetryError);
    expect(() => makePatient({ seed: -1 })).toThrow(DosimetryError);
    expect(presets.length).toBeGreaterThanOrEqual(5);
  });
});
