import type { Vec3, Volume } from '../volume';
import { energyDose } from './energyDose';
import { kidneyDose } from './kidneyDose';
import { ownKernel } from './ownKernel';
import { softTissueDensity } from './softTissueDensity';

function image(dimensions: Vec3, value: (n: number) => number): Volume<Float32Array> {
  const length = dimensions[0] * dimensions[1] * dimensions[2];
  return {
    dimensions,
    spacingMm: [4.8, 4.8, 4.8],
    imagePositionPatient: [10, 20, 30],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2',
    data: Float32Array.from({ length }, (_, n) => value(n)),
  };
}

const local = { type: 'local-deposition' as const, nuclide: '177Lu' as const };
const own = { type: 'voxel-kernel' as const, kernel: ownKernel('177Lu') };
const water = { method: 'fixed' as const, gPerMl: 1 };
const middle = 4 + 9 * (4 + 9 * 4);

describe('energyDose', () => {
  it('local deposition is 0.08531 Gy g/(MBq h) over the density, and says so', () => {
    const { data, notes } = energyDose(
      image([9, 9, 9], () => 2),
      { method: local },
    );
    expect(data[middle]).toBeCloseTo((2 * 0.085306) / 1.05, 5);
    expect(notes![0]).toMatch(/0\.08531 Gy g\/\(MBq h\)\), photons are left out.*1\.05 g\/ml/);
  });

  it('V5: 1 MBq h in 150 g', () => {
    const kidney = image([5, 6, 7], () => 1 / (210 * 0.110592));
    const dose = energyDose(kidney, {
      method: local,
      density: { method: 'fixed', gPerMl: 150 / (210 * 0.110592) },
    });
    const labels = { ...kidney, data: new Uint8Array(210).fill(1) };
    expect(kidneyDose(labels, 1, dose).meanDoseGy).toBeCloseTo(5.687e-4, 7);
  });

  it('with the photons of a kidney it is 0.08623, and says so', () => {
    const { data, notes } = energyDose(
      image([2, 2, 2], () => 2),
      {
        method: { ...local, photons: 'of-the-kidney' as const },
        density: water,
      },
    );
    expect(data[0]).toBeCloseTo(2 * 0.086229, 5);
    expect(notes![0]).toMatch(/0\.08623/);
  });

  it('a kernel gives an even medium the energy of its sum, and names itself', () => {
    const { data, notes } = energyDose(
      image([9, 9, 9], () => 2),
      { method: own, density: water },
    );
    // Electrons alone are a lower bound; the image is too small for the photons' whole way.
    const electrons = 2 * 0.085306;
    expect(data[middle] / electrons).toBeGreaterThan(1.01);
    expect(data[middle] / electrons).toBeLessThan(1.03);
    expect(notes![0]).toMatch(/177Lu in water.*4\.80 x 4\.80 x 4\.80 mm.*photons of all activity/);
  });

  it('the density of a voxel divides its energy, by whatever method', () => {
    const activity = image([9, 9, 9], () => 2);
    const gPerMl = Float32Array.from(activity.data, (_, n) => (n % 2 ? 0.95 : 1.05));
    const density = { method: 'ct-soft-tissue' as const, gPerMl, notes: ['By the CT.'] };
    for (const method of [local, own]) {
      const inWater = energyDose(activity, { method, density: water });
      const dose = energyDose(activity, { method, density });
      for (const n of [0, 100, middle, middle + 1]) {
        expect(dose.data[n] * gPerMl[n]).toBeCloseTo(inWater.data[n], 5);
      }
      expect(dose.notes).toContain('By the CT.');
    }
  });

  it('is nowhere below 0, and leaves its input as it is', () => {
    const point = image([90, 90, 90], (n) => (n % 50 ? 0 : 1e3));
    const before = point.data.slice();
    const { data } = energyDose(point, { method: own });
    expect(data.every((value) => value >= 0)).toBe(true);
    expect(point.data).toEqual(before);
  });

  it.each([
    ['negative activity', image([2, 2, 2], () => -1), water],
    ['unknown activity', image([2, 2, 2], () => NaN), water],
    ['too few values', { ...image([2, 2, 2], Number), dimensions: [3, 2, 2] as Vec3 }, water],
    ['no density', image([2, 2, 2], Number), { method: 'fixed' as const, gPerMl: 0 }],
    [
      'densities of another grid',
      image([2, 2, 2], Number),
      { method: 'ct-soft-tissue' as const, gPerMl: new Float32Array(7).fill(1), notes: [] },
    ],
    [
      'densities of 0',
      image([2, 2, 2], Number),
      { method: 'ct-soft-tissue' as const, gPerMl: new Float32Array(8), notes: [] },
    ],
  ])('refuses %s', (_, activity, density) => {
    for (const method of [local, own]) {
      expect(() => energyDose(activity, { method, density })).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});

describe('softTissueDensity', () => {
  const points = [
    { hounsfield: -1000, densityGPerMl: 0 },
    { hounsfield: 0, densityGPerMl: 1 },
    { hounsfield: 1000, densityGPerMl: 2 },
  ];
  const grid = image([4, 4, 4], () => 0);
  /** Twice as fine as the grid, over the same place. */
  const ct = (value: (i: number) => number): Volume<Int16Array> => ({
    ...grid,
    dimensions: [8, 8, 8],
    spacingMm: [2.4, 2.4, 2.4],
    imagePositionPatient: [8.8, 18.8, 28.8],
    data: Int16Array.from({ length: 512 }, (_, n) => value(n % 8)),
  });
  const densities = (value: (i: number) => number) => {
    const density = softTissueDensity(ct(value), grid, { method: 'ct-density', points });
    return density.method === 'fixed' ? [] : [...density.gPerMl.slice(0, 4)];
  };

  it('is the mean of the CT points in a voxel', () => {
    expect(densities((i) => 10 * i)).toEqual(
      [1.005, 1.025, 1.045, 1.065].map((value) => expect.closeTo(value, 5)),
    );
  });

  it('is 1.05 g/ml in lung, gas, bone and contrast medium, and beyond the CT', () => {
    expect(densities((i) => [-800, -800, 40, 40, 300, 300, 900, -1000][i])).toEqual(
      [1.05, 1.04, 1.05, 1.05].map((value) => expect.closeTo(value, 5)),
    );
    const elsewhere = { ...grid, imagePositionPatient: [500, 20, 30] as Vec3 };
    const density = softTissueDensity(
      ct(() => 0),
      elsewhere,
      { method: 'ct-density', points },
    );
    expect(density.method === 'ct-soft-tissue' && density.gPerMl[0]).toBeCloseTo(1.05, 5);
  });

  it('is the fixed one of a site that wants it, and refuses a CT of another frame', () => {
    const fixed = softTissueDensity(
      ct(() => 0),
      grid,
      { method: 'fixed', densityGPerMl: 1.04 },
    );
    expect(fixed).toEqual({ method: 'fixed', gPerMl: 1.04 });
    const other = { ...grid, frameOfReferenceUID: '9.9' };
    expect(() =>
      softTissueDensity(
        ct(() => 0),
        other,
        { method: 'ct-density', points },
      ),
    ).toThrow(expect.objectContaining({ code: 'DOSE_NOT_REGISTERED' }));
  });
});
