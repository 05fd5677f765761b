import fc from 'fast-check';
import { forEachVoxel, gridAround, indexOf, orientations } from '../../tests/helpers/testGrids';
import { testManifest } from '../../tests/helpers/testManifest';
import type { Direction, Vec3, VolumeGeometry } from '../volume';
import { createBoxGeometry } from './createBoxGeometry';
import { probabilitiesToLabels } from './probabilitiesToLabels';

const centre: Vec3 = [7.7, -31.3, 412.9];
const box = createBoxGeometry(
  centre,
  testManifest({ dimensions: [12, 11, 9], spacingMm: [5, 5.5, 7] }),
);

/** [3, nz, ny, nx]: background is what the kidneys leave. */
function probabilitiesOf(
  geometry: VolumeGeometry,
  right: (point: Vec3) => number,
  left: (point: Vec3) => number,
): Float32Array {
  const count = geometry.dimensions[0] * geometry.dimensions[1] * geometry.dimensions[2];
  const values = new Float32Array(3 * count);
  forEachVoxel(geometry, (point, n) => {
    values[count + n] = right(point);
    values[2 * count + n] = left(point);
    values[n] = 1 - values[count + n] - values[2 * count + n];
  });
  return values;
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
        // Linear in patient space, 0.5 on the plane 4.3 mm beyond the centre, within 0 to 1 in the box.
        const height = (point: Vec3): number =>
          point.reduce((sum, v, a) => sum + normal[a] * (v - centre[a]), 0) - 4.3;
        const right = (point: Vec3): number => 0.5 + height(point) / 130;
        const { labelmap } = probabilitiesToLabels(
          probabilitiesOf(box, right, () => 0),
          box,
          ct,
        );
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
      const { labelmap } = probabilitiesToLabels(
        probabilitiesOf(box, right, (point) => 1 - right(point)),
        box,
        ct,
      );
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
      const { labelmap } = probabilitiesToLabels(
        probabilitiesOf(
          box,
          () => 0,
          () => 1,
        ),
        box,
        ct,
      );
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
    testManifest({ dimensions: [4, 4, 4], spacingMm: [5, 5, 5] }),
  );
  const inside = gridAround(centre, [5, 4, 3], [2, 2, 2], orientations['axial, head first']);

  it('gives a tie between kidney and background to the background', () => {
    const half = probabilitiesOf(
      small,
      () => 0.5,
      () => 0,
    );
    expect(probabilitiesToLabels(half, small, inside).labelmap.data.every((v) => v === 0)).toBe(
      true,
    );
    const otherHalf = probabilitiesOf(
      small,
      () => 0,
      () => 0.5,
    );
    expect(
      probabilitiesToLabels(otherHalf, small, inside).labelmap.data.every((v) => v === 0),
    ).toBe(true);
  });

  it('takes the kidney that is likelier than background even below one half', () => {
    const { labelmap } = probabilitiesToLabels(
      probabilitiesOf(
        small,
        () => 0.25,
        () => 0.4,
      ),
      small,
      inside,
    );
    expect(labelmap.data.every((v) => v === 2)).toBe(true);
  });

  it('counts voxels between 0.3 and 0.7 by side, limits not included', () => {
    const { uncertainVoxels } = probabilitiesToLabels(
      probabilitiesOf(
        small,
        () => 0.25,
        () => 0.65,
      ),
      small,
      inside,
    );
    expect(uncertainVoxels).toEqual({ 1: 0, 2: 60 });
    const sure = probabilitiesToLabels(
      probabilitiesOf(
        small,
        () => 0.75,
        () => 0.25,
      ),
      small,
      inside,
    );
    expect(sure.uncertainVoxels).toEqual({ 1: 0, 2: 0 });
  });

  it('keeps the geometry of the CT', () => {
    const ct = { ...inside, frameOfReferenceUID: '1.2.3' };
    const { labelmap } = probabilitiesToLabels(
      probabilitiesOf(
        small,
        () => 0,
        () => 0,
      ),
      small,
      ct,
    );
    const { data, ...geometry } = labelmap;
    expect(geometry).toEqual(ct);
    expect(data).toHaveLength(60);
  });

  it('works where the CT misses the box', () => {
    const far = gridAround([900, 0, 0], [5, 4, 3], [2, 2, 2], orientations.oblique);
    const { labelmap } = probabilitiesToLabels(
      probabilitiesOf(
        small,
        () => 1,
        () => 0,
      ),
      small,
      far,
    );
    expect(labelmap.data.every((v) => v === 0)).toBe(true);
  });

  describe('against a naive implementation', () => {
    const side = fc.integer({ min: 2, max: 4 });
    // Mostly zeros, as the network gives, so that skipping empty cells is exercised.
    const likely = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 50 }));
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
            testManifest({ dimensions: grids.dimensions, spacingMm: grids.spacing }),
          );
          const count = right.length;
          const values = new Float32Array(3 * count);
          for (let n = 0; n < count; n++) {
            values[count + n] = right[n] / 100;
            values[2 * count + n] = left[n] / 100;
            values[n] = 1 - (right[n] + left[n]) / 100;
          }
          const ct = gridAround(
            centre.map((c, a) => c + grids.shift[a]) as Vec3,
            [6, 5, 4],
            grids.ctSpacing,
            grids.direction,
          );
          const { labelmap, uncertainVoxels } = probabilitiesToLabels(values, grid, ct);
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
              const p = expected.classes[side];
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
  /** Probabilities; 0 outside the box. */
  classes: number[];
}

/** Trilinear by the sum over all voxels of the box, then the largest class. */
function naive(values: Float32Array, grid: VolumeGeometry, point: Vec3): NaiveResult {
  const d = depth(grid, point);
  if (d < -1e-6) {
    return { label: 0, classes: [1, 0, 0] };
  }
  const [nx, ny, nz] = grid.dimensions;
  const index = indexOf(grid, point);
  const classes = [0, 0, 0];
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const weight = [i, j, k].reduce(
          (product, v, a) => product * Math.max(0, 1 - Math.abs(v - index[a])),
          1,
        );
        for (let c = 0; weight > 0 && c < 3; c++) {
          classes[c] += weight * values[c * nx * ny * nz + i + nx * (j + ny * k)];
        }
      }
    }
  }
  const [first, second] = [...classes].sort((a, b) => b - a);
  const isClose = first - second < 1e-5 || Math.abs(d) < 1e-6;
  return isClose ? { classes } : { label: classes.indexOf(first), classes };
}
