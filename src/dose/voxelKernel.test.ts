import fc from 'fast-check';
import type { Vec3, Volume } from '../volume';
import { convolveVoxelKernel } from './convolveVoxelKernel';
import { createVoxelKernel } from './createVoxelKernel';
import { doseFromActivity } from './doseFromActivity';
import { fourierTransform } from './fourierTransform';
import { kernelEnergyKeV } from './kernelEnergyKeV';
import { resampleToCubicVoxels } from './resampleToCubicVoxels';

const voxelMm = 4.8;
/** A kernel of 5 x 5 x 5 voxels, falling off; 150 keV a decay in all. */
function table(scale = 1) {
  const rows: number[][] = [];
  for (let k = 0; k < 3; k++) {
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i < 3; i++) {
        rows.push([i, j, k, (scale * 0.2) / (1 + 40 * (i * i + j * j + k * k))]);
      }
    }
  }
  return rows;
}
const identity = {
  name: 'Test',
  radionuclide: '177Lu' as const,
  source: 'this test',
  voxelMm,
  densityGPerMl: 1,
};
const energyOf = (rows: number[][]) =>
  rows.reduce(
    (sum, [i, j, k, value]) => sum + value * [i, j, k].reduce((w, n) => w * (n ? 2 : 1), 1),
    0,
  ) * // mGy/(MBq s) x g to keV
  ((1e-9 * voxelMm ** 3 * 1e-6) / 1.602176634e-16);
const rows = table(150 / energyOf(table()));
const kernel = createVoxelKernel({ ...identity, rows });

describe('createVoxelKernel', () => {
  it('takes rows in any order', () => {
    expect(kernel.halfWidth).toBe(2);
    expect(kernelEnergyKeV(kernel)).toBeCloseTo(150, 9);
    const turned = createVoxelKernel({ ...identity, rows: [...rows].reverse() });
    expect(turned.octantMGyPerMBqS).toEqual(kernel.octantMGyPerMBqS);
  });

  it.each<[string, number[][], RegExp]>([
    ['a row too few', rows.slice(1), /26 rows/],
    ['a row twice', [rows[0], rows[0], ...rows.slice(2)], /row of 1, 0, 0 is missing/],
    ['a negative value', [[0, 0, 0, -1], ...rows.slice(1)], /\[0, 0, 0, -1\]/],
    ['a half index', [[0, 0.5, 0, 1], ...rows.slice(1)], /not \[i, j, k, S\]/],
    ['another unit', rows.map(([i, j, k, s]) => [i, j, k, s * 1000]), /keV a decay/],
    ['the centre elsewhere', rows.map(([i, j, k, s]) => [2 - i, j, k, s]), /not the largest/],
  ])('refuses %s', (_, wrong, why) => {
    expect(() => createVoxelKernel({ ...identity, rows: wrong })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', why: expect.stringMatching(why) }),
    );
  });

  it('refuses a voxel size that does not go with the energy', () => {
    expect(() => createVoxelKernel({ ...identity, voxelMm: 2.21, rows })).toThrow(
      expect.objectContaining({ why: expect.stringContaining('voxels of 2.21 mm') }),
    );
  });
});

describe('fourierTransform', () => {
  it('is the sum that defines it', () => {
    const re = Float64Array.from({ length: 16 }, (_, n) => Math.sin(n * n));
    const im = Float64Array.from({ length: 16 }, (_, n) => Math.cos(3 * n));
    const [x, y] = [re.slice(), im.slice()];
    fourierTransform(16).run(x, y);
    for (let m = 0; m < 16; m++) {
      let [a, b] = [0, 0];
      for (let n = 0; n < 16; n++) {
        const angle = (-2 * Math.PI * n * m) / 16;
        a += re[n] * Math.cos(angle) - im[n] * Math.sin(angle);
        b += re[n] * Math.sin(angle) + im[n] * Math.cos(angle);
      }
      expect(x[m]).toBeCloseTo(a, 10);
      expect(y[m]).toBeCloseTo(b, 10);
    }
  });
});

describe('convolveVoxelKernel', () => {
  it('is the direct sum, also on grids narrower than the kernel', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 1, max: 5 }),
        ),
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 125, maxLength: 125 }),
        (dimensions, values) => {
          const [nx, ny, nz] = dimensions;
          const activity = Float64Array.from(values.slice(0, nx * ny * nz));
          const dose = convolveVoxelKernel(activity, dimensions, kernel);
          const place = (n: number) => [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
          dose.forEach((value, n) => {
            const expected = activity.reduce((sum, decays, m) => {
              const [i, j, k] = place(n).map((to, axis) => Math.abs(to - place(m)[axis]));
              const isFar = Math.max(i, j, k) > 2;
              return sum + (isFar ? 0 : decays * kernel.octantMGyPerMBqS[i + 3 * (j + 3 * k)]);
            }, 0);
            expect(Math.abs(value - expected / 1000)).toBeLessThan(1e-6);
          });
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('refuses activity that is not known everywhere', () => {
    for (const values of [Float64Array.of(1, NaN), Float64Array.of(1)]) {
      expect(() => convolveVoxelKernel(values, [2, 1, 1], kernel)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});

function image(dimensions: Vec3, spacingMm: Vec3, value: (n: number) => number) {
  const length = dimensions[0] * dimensions[1] * dimensions[2];
  return {
    dimensions,
    spacingMm,
    imagePositionPatient: [10, 20, 30] as Vec3,
    direction: [0, 1, 0, 0, 0, 1, 1, 0, 0],
    frameOfReferenceUID: '1.2',
    data: Float32Array.from({ length }, (_, n) => value(n)),
  } as Volume<Float32Array>;
}

describe('resampleToCubicVoxels', () => {
  it('keeps the total, the centre and the axes', () => {
    const source = image([12, 9, 7], [3.9, 4, 4.4], (n) => (n * 37) % 11);
    const result = resampleToCubicVoxels(source, 4.8);
    expect(result.dimensions).toEqual([10, 8, 7]);
    const total = ({ data, spacingMm: [a, b, c] }: Volume<Float32Array>) =>
      data.reduce((x, y) => x + y, 0) * a * b * c;
    expect(total(result) / total(source)).toBeCloseTo(1, 6);
    // The first axis of the grid runs along patient y.
    const centre = ({ dimensions: n, spacingMm: s, imagePositionPatient: p }: typeof source) => [
      p[0] + ((n[2] - 1) / 2) * s[2],
      p[1] + ((n[0] - 1) / 2) * s[0],
      p[2] + ((n[1] - 1) / 2) * s[1],
    ];
    centre(result).forEach((mm, axis) => expect(mm).toBeCloseTo(centre(source)[axis], 9));
    expect(result.direction).toEqual(source.direction);
  });

  it('follows a straight line between the centres', () => {
    // 36 voxels of 4 mm are 30 of 4.8 mm; the first centre lies 0.1 old voxels beyond the first.
    const source = image([36, 1, 1], [4, 4.8, 4.8], (n) => 100 + n);
    const { data } = resampleToCubicVoxels(source, 4.8);
    data.forEach((value, n) => expect(value).toBeCloseTo(100.1 + 1.2 * n, 3));
  });

  it('refuses voxels that would pass over some of the image', () => {
    expect(() => resampleToCubicVoxels(image([2, 2, 2], [2, 2, 2], Number), 4.8)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', why: expect.stringMatching(/1\.5/) }),
    );
  });
});

describe('doseFromActivity', () => {
  const even = (spacing: number) => image([9, 9, 9], [spacing, spacing, spacing], () => 2);
  const centre = 4 + 9 * (4 + 9 * 4);

  it('local deposition is 0.08531 Gy g/(MBq h) over the density', () => {
    const { data, notes } = doseFromActivity(even(4.8), { method: { type: 'local-deposition' } });
    // 147.9 keV a decay
    expect(data[centre]).toBeCloseTo((2 * 0.085306) / 1.05, 5);
    expect(notes![0]).toMatch(/density 1\.05 g\/ml/);
  });

  it('an even concentration gets the energy of the kernel, also on voxels a little off its own', () => {
    // 2 MBq h/ml x 3.6e9 decays x 150 keV in 1 g/ml
    const expected = (2 * 3.6e9 * 150 * 1.602176634e-16) / 1e-3;
    for (const spacing of [4.8, 4.76, 4.1]) {
      const { data, spacingMm, notes } = doseFromActivity(
        image([15, 15, 15], [spacing, spacing, spacing], () => 2),
        { method: { type: 'voxel-kernel', kernel }, tissueDensityGPerMl: 1 },
      );
      const middle = data[Math.floor(data.length / 2)];
      expect(Math.abs(middle / expected - 1)).toBeLessThan(1e-5);
      expect(spacingMm[0]).toBe(spacing === 4.1 ? 4.8 : spacing);
      expect(/blurs/.test(notes![0])).toBe(spacing === 4.1);
    }
  });

  it('is nowhere below 0', () => {
    const point = image([21, 21, 21], [4.8, 4.8, 4.8], (n) => (n === 4630 ? 1e6 : 0));
    const { data } = doseFromActivity(point, { method: { type: 'voxel-kernel', kernel } });
    expect(data.every((value) => value >= 0)).toBe(true);
    expect(data[4630]).toBeGreaterThan(0);
  });

  it('scales the kernel from the density of its medium to that of the tissue', () => {
    const method = { type: 'voxel-kernel' as const, kernel };
    const dose = (tissueDensityGPerMl?: number) =>
      doseFromActivity(even(4.8), { method, tissueDensityGPerMl }).data[centre];
    expect(dose(1) / dose()).toBeCloseTo(1.05, 6);
  });

  it.each([
    ['negative', -1],
    ['unknown', NaN],
  ])('refuses %s values', (_, value) => {
    const activity = image([2, 2, 2], [4.8, 4.8, 4.8], () => value);
    for (const method of [
      { type: 'local-deposition' as const },
      { type: 'voxel-kernel' as const, kernel },
    ]) {
      expect(() => doseFromActivity(activity, { method })).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
