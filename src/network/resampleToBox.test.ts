import fc from 'fast-check';
import {
  forEachVoxel,
  gridAround,
  indexOf,
  orientations,
  rotation,
} from '../../tests/helpers/testGrids';
import { testSpec } from '../../tests/helpers/testManifest';
import type { Direction, Vec3, Volume, VolumeGeometry } from '../volume';
import { createBoxGeometry } from './createBoxGeometry';
import { resampleToBox } from './resampleToBox';

const ramp = ([x, y, z]: Vec3): number => 30 + 1.5 * x - 0.7 * y + 0.9 * z;

function volumeOf(geometry: VolumeGeometry, hu: (point: Vec3) => number): Volume<Float32Array> {
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Float32Array(nx * ny * nz);
  forEachVoxel(geometry, (point, n) => (data[n] = hu(point)));
  return { ...geometry, data };
}

function worstDifference(result: Float32Array, box: VolumeGeometry, hu: (point: Vec3) => number) {
  let worst = 0;
  forEachVoxel(box, (point, n) => (worst = Math.max(worst, Math.abs(result[n] - hu(point)))));
  return worst;
}

describe('resampleToBox', () => {
  const centre: Vec3 = [12.3, -45.6, 789.1];

  describe.each(Object.entries(orientations))('%s', (_name, direction) => {
    it('reproduces a linear ramp in patient space where the CT is coarser', () => {
      const spec = testSpec({ dimensions: [8, 7, 6], spacingMm: [5, 6, 7] });
      const ct = volumeOf(gridAround(centre, [14, 15, 13], [8.1, 7.9, 8.3], direction), ramp);
      const box = createBoxGeometry([14, -44, 788], spec);
      expect(worstDifference(resampleToBox(ct, box, spec), box, ramp)).toBeLessThan(1e-3);
    });

    it('reproduces it where the CT is finer and is smoothed first', () => {
      // Gaussian weights are symmetric and add up to 1, so a ramp passes unchanged away from the
      // border.
      const spec = testSpec({ dimensions: [5, 4, 4], spacingMm: [5, 6, 7] });
      const ct = volumeOf(gridAround(centre, [36, 38, 34], [2.2, 1.9, 2.5], direction), ramp);
      const box = createBoxGeometry([14, -44, 788], spec);
      expect(worstDifference(resampleToBox(ct, box, spec), box, ramp)).toBeLessThan(1e-3);
    });

    it('gives the padding value outside the scan and the CT inside', () => {
      const spec = testSpec({ dimensions: [14, 12, 11], spacingMm: [5, 6, 7] });
      const ct = volumeOf(gridAround(centre, [10, 9, 8], [4, 4.5, 5], direction), () => 37);
      const box = createBoxGeometry([centre[0] + 9, centre[1] - 4, centre[2] + 6], spec);
      const result = resampleToBox(ct, box, spec);
      const counts = { inside: 0, outside: 0 };
      let wrong = 0;
      forEachVoxel(box, (point, n) => {
        const index = indexOf(ct, point);
        const outsideBy = Math.max(
          ...index.map((v, a) => Math.max(-v, v - (ct.dimensions[a] - 1))),
        );
        if (outsideBy < -1e-6) {
          counts.inside++;
          wrong += Math.abs(result[n] - 37) < 1e-4 ? 0 : 1;
        } else if (outsideBy > 1e-5) {
          counts.outside++;
          wrong += result[n] === -1000 ? 0 : 1;
        }
      });
      expect(wrong).toBe(0);
      expect(counts.inside).toBeGreaterThan(50);
      expect(counts.outside).toBeGreaterThan(500);
    });
  });

  describe.each([
    ['parallel to the box', orientations['axial, head first']],
    ['turned against it', rotation(0.1, -0.15, 0.2)],
  ])("beyond the scan's ends, %s", (_name, direction) => {
    it('repeats the outermost slice as far as the network wants, and nothing sideways', () => {
      const repeatedEndMm = 9;
      const spec = testSpec({ dimensions: [16, 16, 24], spacingMm: [4, 4, 4], repeatedEndMm });
      const ct = volumeOf(gridAround(centre, [12, 12, 9], [4, 4, 5], direction), () => 0);
      ct.data.forEach((_, n) => (ct.data[n] = 10 * Math.floor(n / 144)));
      const box = createBoxGeometry(centre, spec);
      const result = resampleToBox(ct, box, spec);
      const counts = { repeated: 0, beyond: 0, sideways: 0 };
      forEachVoxel(box, (point, n) => {
        const [i, j, k] = indexOf(ct, point);
        const beyondMm = 5 * Math.max(-k, k - 8);
        const isSideways = Math.max(-i, i - 11, -j, j - 11) > 1e-5;
        if (isSideways || beyondMm > repeatedEndMm + 1e-4) {
          counts[isSideways ? 'sideways' : 'beyond']++;
          expect(result[n]).toBe(-1000);
        } else if (beyondMm > 1e-4 && beyondMm < repeatedEndMm - 1e-4) {
          counts.repeated++;
          expect(result[n]).toBeCloseTo(k < 0 ? 0 : 80, 3);
        }
      });
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
    });
  });

  it('takes the outermost voxel centres of the scan as inside', () => {
    // Box samples exactly on the voxel centres of the CT, border included.
    const spec = testSpec({ dimensions: [4, 4, 4], spacingMm: [3, 3, 3] });
    const ct = volumeOf(
      gridAround([0.1, 0.2, 0.3], [4, 4, 4], [3, 3, 3], orientations['axial, head first']),
      ramp,
    );
    const box = createBoxGeometry([0.1, 0.2, 0.3], spec);
    expect(worstDifference(resampleToBox(ct, box, spec), box, ramp)).toBeLessThan(1e-4);
  });

  it('is nothing but padding where the box misses the scan', () => {
    const spec = testSpec({ paddingHounsfield: -900 });
    const ct = volumeOf(
      gridAround([0, 0, 0], [4, 4, 4], [3, 3, 3], orientations.oblique),
      () => 100,
    );
    const result = resampleToBox(ct, createBoxGeometry([500, 0, 0], spec), spec);
    expect(result.every((v) => v === -900)).toBe(true);
  });

  it('stays within the range of the CT for any content, orientation and spacing', () => {
    const cases = fc.record({
      direction: fc.constantFrom<Direction>(...Object.values(orientations)),
      spacing: fc.tuple(
        ...[0, 1, 2].map(() => fc.double({ min: 0.7, max: 9, noNaN: true })),
      ) as fc.Arbitrary<Vec3>,
      values: fc.array(fc.integer({ min: -1024, max: 3071 }), { minLength: 60, maxLength: 60 }),
    });
    const spec = testSpec({ dimensions: [4, 3, 3], paddingHounsfield: 0 });
    fc.assert(
      fc.property(cases, ({ direction, spacing, values }) => {
        const geometry = gridAround([0, 0, 0], [5, 4, 3], spacing, direction);
        const ct = { ...geometry, data: Int16Array.from(values) };
        const result = resampleToBox(ct, createBoxGeometry([1, 2, 3], spec), spec);
        const low = Math.min(0, ...values);
        const high = Math.max(0, ...values);
        return result.every((v) => v >= low - 1e-3 && v <= high + 1e-3);
      }),
    );
  });

  describe('a mirrored box', () => {
    const grids = fc.record({
      direction: fc.constantFrom<Direction>(...Object.values(orientations)),
      spacing: fc.tuple(
        ...[0, 1, 2].map(() => fc.double({ min: 0.7, max: 9, noNaN: true })),
      ) as fc.Arbitrary<Vec3>,
      values: fc.array(fc.integer({ min: -1024, max: 3071 }), { minLength: 60, maxLength: 60 }),
    });
    const spec = testSpec({ dimensions: [5, 3, 4] });

    it('sees the same voxels in the reverse order along x', () => {
      fc.assert(
        fc.property(grids, ({ direction, spacing, values }) => {
          const geometry = gridAround([0, 0, 0], [5, 4, 3], spacing, direction);
          const ct = { ...geometry, data: Int16Array.from(values) };
          const plain = resampleToBox(ct, createBoxGeometry([1, 2, 3], spec), spec);
          const mirrored = resampleToBox(ct, createBoxGeometry([1, 2, 3], spec, true), spec);
          for (let n = 0; n < plain.length; n++) {
            expect(mirrored[n - (n % 5) + 4 - (n % 5)]).toBeCloseTo(plain[n], 2);
          }
        }),
        { endOnFailure: true },
      );
    });

    it('sees a mirrored patient as the plain box sees the patient', () => {
      fc.assert(
        fc.property(grids, ({ spacing, values }) => {
          const axial = orientations['axial, head first'];
          const geometry = gridAround([7, 0, 0], [5, 4, 3], spacing, axial);
          const reversed = gridAround([-7, 0, 0], [5, 4, 3], spacing, axial);
          const flipped = values.map((_, n) => values[n - (n % 5) + 4 - (n % 5)]);
          const right = resampleToBox(
            { ...geometry, data: Int16Array.from(values) },
            createBoxGeometry([3, 1, -2], spec),
            spec,
          );
          const left = resampleToBox(
            { ...reversed, data: Int16Array.from(flipped) },
            createBoxGeometry([-3, 1, -2], spec, true),
            spec,
          );
          left.forEach((v, n) => expect(v).toBeCloseTo(right[n], 2));
        }),
        { endOnFailure: true },
      );
    });
  });

  it('sees nearly the same through a box turned by a hair as through a straight one', () => {
    // 1 degree about the middle of the box moves its corners by 0.9 mm; the content changes over 20
    // mm.
    const wave = ([x, y, z]: Vec3): number =>
      100 * Math.sin(x / 20) + 80 * Math.cos(y / 25) + 60 * Math.sin(z / 30);
    const ct = volumeOf(
      gridAround([0, 0, 0], [90, 80, 70], [1, 1, 1.2], orientations['axial, head first']),
      wave,
    );
    const spec = testSpec({ dimensions: [12, 10, 8], spacingMm: [4, 4, 5] });
    const straight = createBoxGeometry([0, 0, 0], spec);
    const turned = gridAround([0, 0, 0], [12, 10, 8], [4, 4, 5], rotation(0.0175, 0, 0));
    const exact = resampleToBox(ct, straight, spec);
    const result = resampleToBox(ct, turned, spec);
    // The wave passes a Gaussian of variance s2 with the factor exp(-s2 / (2 * length^2)).
    const damped = ([x, y, z]: Vec3): number => {
      const s2 = (spacing: number, own: number) => (0.42 * own) ** 2 * ((spacing / own) ** 2 - 1);
      const pass = (variance: number, length: number) => Math.exp(-variance / (2 * length ** 2));
      return (
        100 * pass(s2(4, 1), 20) * Math.sin(x / 20) +
        80 * pass(s2(4, 1), 25) * Math.cos(y / 25) +
        60 * pass(s2(5, 1.2), 30) * Math.sin(z / 30)
      );
    };
    expect(worstDifference(exact, straight, damped)).toBeLessThan(0.3);
    expect(worstDifference(result, turned, damped)).toBeLessThan(0.6);
  });

  describe('anti-aliasing', () => {
    // Reference: scipy.ndimage.gaussian_filter1d 1.16, mode "reflect", truncate 4.
    const profile = [0, 0, 1000, -400, 250, 0, 0, 800, 800, 800, -1000, 40];
    const smoothedFor3 = [
      89.543396, 207.677688, 262.009012, 161.179959, 83.141934, 117.26677, 279.517621, 511.540421,
      565.104374, 289.355029, -71.321083, -205.015121,
    ];
    const smoothedFor13 = [
      0.0, 15.918425, 961.79578, -367.367228, 235.673417, 3.979606, 12.73474, 787.26526, 800.0,
      771.346835, -954.791673, 23.444838,
    ];

    /** Values at the CT's own voxel centres along one patient axis; all other axes are constant. */
    function sample(patientAxis: number, direction: Direction, ratio: number): number[] {
      const ctAxis = [0, 1, 2].find((a) => Math.abs(direction[3 * a + patientAxis]) > 0.5)!;
      const dimensions = [0, 1, 2].map((a) => (a === ctAxis ? profile.length : 3)) as Vec3;
      const geometry = gridAround([0, 0, 0], dimensions, [2, 2, 2], direction);
      const ct = volumeOf(
        geometry,
        (point) => profile[Math.round(indexOf(geometry, point)[ctAxis])],
      );
      return profile.map((_, n) => {
        const spacing = [0, 1, 2].map((a) => (a === patientAxis ? 2 * ratio : 2)) as Vec3;
        const spec = testSpec({ dimensions: [2, 2, 2], spacingMm: spacing });
        const at = [1, 1, 1];
        at[ctAxis] = n;
        const first = [0, 1, 2].map((axis) =>
          [0, 1, 2].reduce(
            (sum, a) => sum + direction[3 * a + axis] * 2 * at[a],
            geometry.imagePositionPatient[axis],
          ),
        ) as Vec3;
        const box = { ...createBoxGeometry([0, 0, 0], spec), imagePositionPatient: first };
        return resampleToBox(ct, box, spec)[0];
      });
    }

    it.each([
      ['x', 0, 'axial, head first'],
      ['y', 1, 'axial, head first'],
      ['z', 2, 'axial, head first'],
      ['z (rows of a coronal CT)', 2, 'coronal'],
      ['y (columns of a sagittal CT)', 1, 'sagittal'],
      ['x (reversed)', 0, 'axial, feet first'],
    ] as [string, number, string][])('along %s equals scipy', (_name, axis, orientation) => {
      const values = sample(axis, orientations[orientation], 3);
      values.forEach((v, n) => expect(v).toBeCloseTo(smoothedFor3[n], 2));
    });

    it('follows the ratio of the spacings', () => {
      const values = sample(0, orientations['axial, head first'], 1.3);
      values.forEach((v, n) => expect(v).toBeCloseTo(smoothedFor13[n], 2));
    });

    it('does nothing where the grid is not coarser than the CT', () => {
      expect(sample(1, orientations['axial, head first'], 1)).toEqual(profile);
      expect(sample(1, orientations['axial, head first'], 0.5)).toEqual(profile);
    });

    it('turns a step into the sum of the Gaussian weights beyond it', () => {
      const geometry = gridAround(
        [0, 0, 0],
        [41, 3, 3],
        [1, 1, 1],
        orientations['axial, head first'],
      );
      // 0 HU up to x = 0, 1000 HU from x = 1 on.
      const ct = volumeOf(geometry, ([x]) => (x > 0.5 ? 1000 : 0));
      const spec = testSpec({ dimensions: [11, 3, 3], spacingMm: [3, 1, 1] });
      const result = resampleToBox(ct, createBoxGeometry([0, 0, 0], spec), spec);
      const sigma = 0.42 * Math.sqrt(8);
      const reach = Math.floor(4 * sigma + 0.5);
      const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
        Math.exp(-((n - reach) ** 2) / (2 * sigma ** 2)),
      );
      const total = weights.reduce((a, b) => a + b, 0);
      for (let i = 0; i < 11; i++) {
        const x = 3 * (i - 5);
        const beyond = weights.filter((_, n) => x + n - reach >= 1).reduce((a, b) => a + b, 0);
        expect(result[i]).toBeCloseTo((1000 * beyond) / total, 2);
      }
    });
  });
});
