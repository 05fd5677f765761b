import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { addEllipsoid, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { contoursToLabelmap } from '../../tests/oracles/contoursToLabelmap';
import { contourVolumeMl } from '../../tests/oracles/contourVolumeMl';
import { labelmapToContours } from './labelmapToContours';
import { signedArea } from './signedArea';
import { smoothContours } from './smoothContours';
import type { SliceContours } from './types';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const areaOf = ({ loops }: SliceContours) => sum(loops.map(({ points }) => signedArea(points)));

/** Angle between successive edges, summed over the ring without its sign, less the full turn: the stairs. */
function excessTurning(points: Float64Array): number {
  const n = points.length / 2;
  const angle = (a: number) =>
    Math.atan2(
      points[2 * ((a + 1) % n) + 1] - points[2 * a + 1],
      points[2 * ((a + 1) % n)] - points[2 * a],
    );
  const turns = Array.from({ length: n }, (_, a) => {
    const turn = angle((a + 1) % n) - angle(a);
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  });
  return sum(turns) - 2 * Math.PI;
}

/** Distance of a point from the nearest of the traced edges, by the definition. */
function distanceFrom(x: number, y: number, { loops }: SliceContours): number {
  let nearest = Infinity;
  for (const { points } of loops) {
    for (let p = 0; p < points.length; p += 2) {
      const q = (p + 2) % points.length;
      const clampTo = (value: number, a: number, b: number) =>
        Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
      const dx = x - clampTo(x, points[p], points[q]);
      const dy = y - clampTo(y, points[p + 1], points[q + 1]);
      nearest = Math.min(nearest, Math.hypot(dx, dy));
    }
  }
  return nearest;
}

/** Whether two edges of a slice cross properly (not merely touch). */
function hasCrossing({ loops }: SliceContours): boolean {
  const edges = loops.flatMap(({ points }) =>
    Array.from({ length: points.length / 2 }, (_, a) => {
      const b = (2 * a + 2) % points.length;
      return [points[2 * a], points[2 * a + 1], points[b], points[b + 1]];
    }),
  );
  const side = ([ax, ay, bx, by]: number[], x: number, y: number) =>
    (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  const parts = (edge: number[], other: number[]) =>
    side(edge, other[0], other[1]) * side(edge, other[2], other[3]) < -1e-18;
  return edges.some((edge, n) =>
    edges.slice(n + 1).some((other) => parts(edge, other) && parts(other, edge)),
  );
}

describe('smoothContours', () => {
  const geometry = testGeometry({ dimensions: [80, 80, 9] });
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [40, 38, 4], [24, 31, 4.5]);
  addEllipsoid(labelmap, 0, [40, 38, 4], [7, 9, 2]);
  const traced = labelmapToContours(labelmap, 1);

  it('takes the stairs off a kidney and keeps its volume', () => {
    const smooth = smoothContours(traced);
    const change = contourVolumeMl(smooth, geometry) / contourVolumeMl(traced, geometry) - 1;
    expect(Math.abs(change)).toBeLessThan(1e-6);
    const turning = (contours: SliceContours[]) =>
      sum(contours.flatMap(({ loops }) => loops.map(({ points }) => excessTurning(points))));
    expect(turning(smooth)).toBeLessThan(0.15 * turning(traced));
  });

  it('comes nearer to the true outline of an ellipse than the stairs do', () => {
    // In the slice k = 4 the outer ring is the ellipse with half axes 24 and 31 around (40, 38).
    const distances = (contours: SliceContours[]) => {
      const { points } = contours[4].loops.find(({ isHole }) => !isHole)!;
      return Array.from(
        { length: points.length / 2 },
        (_, n) =>
          Math.abs(Math.hypot((points[2 * n] - 40) / 24, (points[2 * n + 1] - 38) / 31) - 1) * 24,
      );
    };
    const meanOf = (values: number[]) => sum(values) / values.length;
    expect(meanOf(distances(smoothContours(traced)))).toBeLessThan(0.5 * meanOf(distances(traced)));
  });

  it('keeps voxels, areas, sides and deviation, and crosses nothing (any labelmap, any width)', () => {
    const widths = fc.constantFrom(0.5, 1, 2, 4);
    const deviations = fc.constantFrom(0.1, 0.3, 0.45, 0.49);
    fc.assert(
      fc.property(labelmaps, widths, deviations, (any, sigmaPx, maxDeviationPx) => {
        const before = labelmapToContours(any, 1);
        const after = smoothContours(before, { sigmaPx, maxDeviationPx });
        const ours = any.data.map((label) => (label === 1 ? 1 : 0));
        expect(contoursToLabelmap(after, any).data).toEqual(ours);
        after.forEach((slice, n) => {
          expect(Math.abs(areaOf(slice) - areaOf(before[n]))).toBeLessThanOrEqual(
            0.001 * areaOf(before[n]) + 1e-9,
          );
          expect(hasCrossing(slice)).toBe(false);
          slice.loops.forEach(({ points, isHole }) => {
            expect(signedArea(points) < 0).toBe(isHole);
            for (let p = 0; p < points.length; p += 2) {
              const distance = distanceFrom(points[p], points[p + 1], before[n]);
              expect(distance).toBeLessThanOrEqual(maxDeviationPx + 1e-9);
            }
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a slice as traced where its area cannot be kept', () => {
    // So narrow a corridor around the outline that no point may move: nothing changes.
    const still = smoothContours(traced, { maxDeviationPx: 0 });
    still.forEach((slice, n) => expect(areaOf(slice)).toBe(areaOf(traced[n])));
    // A bound of exactly nothing is kept exactly.
    const exact = smoothContours(traced, { maxVolumeChange: 0 });
    exact.forEach((slice, n) => expect(areaOf(slice)).toBe(areaOf(traced[n])));
  });

  it('refuses bounds that make no sense, and contours that are smooth already', () => {
    for (const options of [
      { sigmaPx: -1 },
      { sigmaPx: NaN },
      { maxVolumeChange: -0.1 },
      { maxDeviationPx: 0.5 },
    ]) {
      expect(() => smoothContours(traced, options)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
    expect(() => smoothContours(smoothContours(traced))).toThrow(/slice 1 .* pixel edges/);
  });
});
