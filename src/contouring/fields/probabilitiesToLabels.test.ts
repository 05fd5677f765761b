import fc from 'fast-check';
import { forEachVoxel, gridAround, indexOf, orientations } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import type { Direction, Vec3, VolumeGeometry } from '../../volume';
import { createBoxGeometry } from '../../network';
import { probabilitiesToLabels } from './probabilitiesToLabels';
import type { ProbabilityField } from './probabilityField';

const centre: Vec3 = [7.7, -31.3, 412.9];
const box = createBoxGeometry(
  centre,
  testSpec({ dimensions: [12, 11, 9], spacingMm: [5, 5.5, 7] }),
);

const decision = { threshold: 0.5, sinusThreshold: 0.5 };

function fieldOf(
  geometry: VolumeGeometry,
  kidney: (point: Vec3) => number,
  sinus?: (point: Vec3) => number,
): ProbabilityField {
  const valuesOf = (of: (point: Vec3) => number): Float32Array => {
    const [nx, ny, nz] = geometry.dimensions;
    const values = new Float32Array(nx * ny * nz);
    forEachVoxel(geometry, (point, n) => (values[n] = of(point)));
    return values;
  };
  return { box: geometry, kidney: valuesOf(kidney), ...(sinus && { sinus: valuesOf(sinus) }) };
}

/** How far inside the box of outer voxel centres a point lies, in box voxels; negative outside. */
function depth(geometry: VolumeGeometry, point: Vec3): number {
  const index = indexOf(geometry, point);
  return Math.min(...index.map((v, a) => Math.min(v, geometry.dimensions[a] - 1 - v)));
}

describe('probabilitiesToLabels', () => {
  describe.each(Object.entries(orientations))('%s', (_name, direction) => {
    const ct = gridAround(
      [centre[0] + 3, centre[1] - 2, centre[2] + 5],
      [24, 23, 22],
      [3.9, 3.7, 4.1],
      direction,
    );

    it.each([
      ['across the body', [1, 0, 0]],
      ['along the body', [0, 0, 1]],
      ['oblique', [0.6, -0.48, 0.64]],
    ] as [string, Vec3][])(
      'puts the border of a ramp %s where it crosses one half',
      (_of, normal) => {
        // Linear in patient space, 0.5 on the plane 4.3 mm beyond the centre, within 0 to 1 in the
        // box.
        const height = (point: Vec3): number =>
          point.reduce((sum, v, a) => sum + normal[a] * (v - centre[a]), 0) - 4.3;
        const right = (point: Vec3): number => 0.5 + height(point) / 130;
        const { labelmap } = probabilitiesToLabels({ right: fieldOf(box, right) }, ct, decision);
        const seen = { 0: 0, 1: 0 };
        let wrong = 0;
        forEachVoxel(ct, (point, n) => {
          if (Math.abs(height(point)) < 1e-3 || Math.abs(depth(box, point)) < 1e-6) {
            return;
          }
          const expected = depth(box, point) > 0 && height(point) > 0 ? 1 : 0;
          seen[expected]++;
          wrong += labelmap.data[n] === expected ? 0 : 1;
        });
        expect(wrong).toBe(0);
        expect(Math.min(seen[0], seen[1])).toBeGreaterThan(200);
      },
    );

    it('parts right from left on the plane where they are equal', () => {
      const right = ([x]: Vec3): number => 0.5 - (x - centre[0] - 1.1) / 100;
      const fields = {
        right: fieldOf(box, (point) => 0.3 + right(point)),
        left: fieldOf(box, (point) => 1.3 - right(point)),
      };
      const { labelmap, claimedVoxels, claimedTwice } = probabilitiesToLabels(fields, ct, decision);
      expect(claimedTwice).toBeGreaterThan(200);
      expect(claimedTwice).toBeLessThanOrEqual(Math.min(claimedVoxels[1], claimedVoxels[2]));
      const seen = { 1: 0, 2: 0 };
      let wrong = 0;
      forEachVoxel(ct, (point, n) => {
        const x = point[0] - centre[0] - 1.1;
        if (depth(box, point) > 1e-6 && Math.abs(x) > 1e-3) {
          const expected = x < 0 ? 1 : 2;
          seen[expected]++;
          wrong += labelmap.data[n] === expected ? 0 : 1;
        }
      });
      expect(wrong).toBe(0);
      expect(Math.min(seen[1], seen[2])).toBeGreaterThan(200);
    });

    it('labels nothing outside the box and everything inside a certain one', () => {
      const { labelmap } = probabilitiesToLabels({ left: fieldOf(box, () => 1) }, ct, decision);
      const counts = { inside: 0, outside: 0 };
      let wrong = 0;
      forEachVoxel(ct, (point, n) => {
        const d = depth(box, point);
        if (Math.abs(d) > 1e-6) {
          counts[d > 0 ? 'inside' : 'outside']++;
          wrong += labelmap.data[n] === (d > 0 ? 2 : 0) ? 0 : 1;
        }
      });
      expect(wrong).toBe(0);
      expect(Math.min(counts.inside, counts.outside)).toBeGreaterThan(200);
    });
  });

  const small = createBoxGeometry(
    centre,
    testSpec({ dimensions: [4, 4, 4], spacingMm: [5, 5, 5] }),
  );
  const inside = gridAround(centre, [5, 4, 3], [2, 2, 2], orientations['axial, head first']);

  const labelsOf = (right: number, left: number, threshold = 0.5) =>
    probabilitiesToLabels(
      { right: fieldOf(small, () => right), left: fieldOf(small, () => left) },
      inside,
      { threshold, sinusThreshold: 0.5 },
    );

  it.each([
    ['a tie with the background', 0.5, 0, 0.5, 0],
    ['more than one half', 0.51, 0, 0.5, 1],
    ['less than a higher threshold', 0.55, 0, 0.6, 0],
    ['more than a lower threshold', 0.1, 0.25, 0.2, 2],
    ['both, the left one more likely', 0.6, 0.7, 0.5, 2],
    ['a tie between the sides', 0.625, 0.625, 0.5, 1],
  ])('%s', (_name, right, left, threshold, label) => {
    const { labelmap } = labelsOf(right, left, threshold);
    expect(labelmap.data.every((v) => v === label)).toBe(true);
  });

  it('counts voxels between 0.3 and 0.7 by side, limits not included', () => {
    expect(labelsOf(0.25, 0.65).uncertainVoxels).toEqual({ 1: 0, 2: 60 });
    expect(labelsOf(0.75, 0.25).uncertainVoxels).toEqual({ 1: 0, 2: 0 });
  });

  it('counts them above a high threshold and below a low one alike', () => {
    expect(labelsOf(0.5, 0.6, 0.8).uncertainVoxels).toEqual({ 1: 60, 2: 60 });
    expect(labelsOf(0.25, 0.35, 0.2).uncertainVoxels).toEqual({ 1: 0, 2: 60 });
  });

  it('finds the sinus where it is more than its share of the kidney, and only inside', () => {
    // Kidney left of x = centre - 3, sinus share rising along y through one half at the centre.
    const kidney = ([x]: Vec3): number => (x < centre[0] + 2 ? 0.8 : 0);
    const share = ([, y]: Vec3): number => 0.5 + (y - centre[1]) / 40;
    const field = fieldOf(small, kidney, (point) => kidney(point) * share(point));
    const at = (sinusThreshold: number) => {
      const result = probabilitiesToLabels({ left: field }, inside, {
        threshold: 0.5,
        sinusThreshold,
      });
      const sinus = new Set(result.sinusVoxels.left);
      forEachVoxel(inside, (point, n) => {
        const isSinus = result.labelmap.data[n] === 2 && share(point) > sinusThreshold;
        expect(sinus.has(n)).toBe(isSinus);
      });
      return result;
    };
    const { sinusVoxels, labelmap } = at(0.501);
    expect(sinusVoxels.right).toHaveLength(0);
    expect([...sinusVoxels.left]).toEqual([...sinusVoxels.left].sort((a, b) => a - b));
    expect(sinusVoxels.left.length).toBeGreaterThan(5);
    expect(labelmap.data.filter((v) => v === 2).length).toBeGreaterThan(sinusVoxels.left.length);
    expect(at(0.551).sinusVoxels.left.length).toBeLessThan(sinusVoxels.left.length);
  });

  it('is the same for a mirrored box that holds the same probabilities', () => {
    const spec = testSpec({ dimensions: [6, 5, 4], spacingMm: [5, 6, 7] });
    const kidney = ([x, y, z]: Vec3): number =>
      0.5 + (x - centre[0]) / 40 - (y - centre[1]) / 60 + (z - centre[2]) / 80;
    const [plain, mirrored] = [false, true].map((isMirrored) =>
      probabilitiesToLabels(
        { left: fieldOf(createBoxGeometry(centre, spec, isMirrored), kidney) },
        inside,
        { threshold: 0.501, sinusThreshold: 0.5 },
      ),
    );
    expect(mirrored.labelmap).toEqual(plain.labelmap);
    expect(plain.labelmap.data.includes(2)).toBe(true);
  });

  it('keeps the geometry of the CT', () => {
    const ct = { ...inside, frameOfReferenceUID: '1.2.3' };
    const { labelmap } = probabilitiesToLabels({ right: fieldOf(small, () => 0) }, ct, decision);
    const { data, ...geometry } = labelmap;
    expect(geometry).toEqual(ct);
    expect(data).toHaveLength(60);
  });

  it('works where the CT misses the box', () => {
    const far = gridAround([900, 0, 0], [5, 4, 3], [2, 2, 2], orientations.oblique);
    const { labelmap } = probabilitiesToLabels({ right: fieldOf(small, () => 1) }, far, decision);
    expect(labelmap.data.every((v) => v === 0)).toBe(true);
  });

  describe('against a naive implementation', () => {
    const side = fc.integer({ min: 2, max: 4 });
    // Mostly zeros, as the network gives, so that skipping empty cells is exercised.
    const likely = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 100 }));
    const cases = fc
      .record({
        dimensions: fc.tuple(side, side, side),
        spacing: fc.tuple(
          ...[0, 1, 2].map(() => fc.double({ min: 1, max: 8, noNaN: true })),
        ) as fc.Arbitrary<Vec3>,
        ctSpacing: fc.tuple(
          ...[0, 1, 2].map(() => fc.double({ min: 0.5, max: 6, noNaN: true })),
        ) as fc.Arbitrary<Vec3>,
        shift: fc.tuple(
          ...[0, 1, 2].map(() => fc.double({ min: -6, max: 6, noNaN: true })),
        ) as fc.Arbitrary<Vec3>,
        direction: fc.constantFrom<Direction>(...Object.values(orientations)),
      })
      .chain((grids) => {
        const count = grids.dimensions[0] * grids.dimensions[1] * grids.dimensions[2];
        const column = fc.array(likely, { minLength: count, maxLength: count });
        return fc.record({ grids: fc.constant(grids), right: column, left: column });
      });

    it('gives the same labels and counts', () => {
      fc.assert(
        fc.property(cases, ({ grids, right, left }) => {
          const grid = createBoxGeometry(
            centre,
            testSpec({ dimensions: grids.dimensions, spacingMm: grids.spacing }),
          );
          const values = [right, left].map((side) => Float32Array.from(side, (v) => v / 100));
          const ct = gridAround(
            centre.map((c, a) => c + grids.shift[a]) as Vec3,
            [6, 5, 4],
            grids.ctSpacing,
            grids.direction,
          );
          const { labelmap, uncertainVoxels } = probabilitiesToLabels(
            { right: { box: grid, kidney: values[0] }, left: { box: grid, kidney: values[1] } },
            ct,
            decision,
          );
          const wrong: number[] = [];
          const sure = { 1: 0, 2: 0 };
          const possible = { 1: 0, 2: 0 };
          let isOnBorder = false;
          forEachVoxel(ct, (point, n) => {
            isOnBorder ||= Math.abs(depth(grid, point)) < 1e-6;
            const expected = naive(values, grid, point);
            if (expected.label !== undefined && labelmap.data[n] !== expected.label) {
              wrong.push(n);
            }
            for (const side of [1, 2] as const) {
              const p = expected.kidneys[side - 1];
              sure[side] += p > 0.3 + 1e-5 && p < 0.7 - 1e-5 ? 1 : 0;
              possible[side] += p > 0.3 - 1e-5 && p < 0.7 + 1e-5 ? 1 : 0;
            }
          });
          expect(wrong).toEqual([]);
          // On the box's very border rounding decides whether a voxel counts.
          for (const side of isOnBorder ? [] : ([1, 2] as const)) {
            expect(uncertainVoxels[side]).toBeGreaterThanOrEqual(sure[side]);
            expect(uncertainVoxels[side]).toBeLessThanOrEqual(possible[side]);
          }
        }),
        { endOnFailure: true },
      );
    });
  });
});

interface NaiveResult {
  /** Undefined where it is too close to call. */
  label?: number;
  /** Probabilities of right and left; 0 outside the box. */
  kidneys: [number, number];
}

/** Trilinear by the sum over all voxels of the box, then the likelier kidney above one half. */
function naive(values: Float32Array[], grid: VolumeGeometry, point: Vec3): NaiveResult {
  const d = depth(grid, point);
  if (d < -1e-6) {
    return { label: 0, kidneys: [0, 0] };
  }
  const [nx, ny, nz] = grid.dimensions;
  const index = indexOf(grid, point);
  const kidneys: [number, number] = [0, 0];
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const weight = [i, j, k].reduce(
          (product, v, a) => product * Math.max(0, 1 - Math.abs(v - index[a])),
          1,
        );
        for (let c = 0; weight > 0 && c < 2; c++) {
          kidneys[c] += weight * values[c][i + nx * (j + ny * k)];
        }
      }
    }
  }
  const [right, left] = kidneys;
  const isClose =
    Math.abs(d) < 1e-6 ||
    Math.abs(right - 0.5) < 1e-5 ||
    Math.abs(left - 0.5) < 1e-5 ||
    (Math.max(right, left) > 0.5 && Math.abs(right - left) < 1e-5);
  const label = right > 0.5 && right >= left ? 1 : left > 0.5 ? 2 : 0;
  return isClose ? { kidneys } : { label, kidneys };
}
