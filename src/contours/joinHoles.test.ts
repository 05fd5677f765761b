import fc from 'fast-check';
import { labelmaps } from '../../tests/helpers/labelmapArbitraries';
import { fillLoops } from './fillLoops';
import { joinHoles } from './joinHoles';
import { labelmapToContours } from './labelmapToContours';
import { signedArea } from './signedArea';
import type { ContourLoop } from './types';

function loop(points: number[]): ContourLoop {
  const array = Float64Array.from(points);
  return { points: array, isHole: signedArea(array) < 0 };
}

const outer = loop([0, 0, 10, 0, 10, 10, 0, 10]);

describe('joinHoles', () => {
  it('joins a hole to the edge on its left, there and back over the same points', () => {
    const hole = loop([4, 4, 4, 6, 6, 6, 6, 4]);
    expect(joinHoles([outer, hole]).map((ring) => [...ring])).toEqual([
      [0, 0, 10, 0, 10, 10, 0, 10, 0, 4, 4, 4, 4, 6, 6, 6, 6, 4, 4, 4, 0, 4],
    ]);
  });

  it('joins a hole behind another hole through that hole', () => {
    const first = loop([2, 3, 2, 7, 4, 7, 4, 3]);
    const second = loop([6, 4, 6, 6, 8, 6, 8, 4]);
    const [ring, ...others] = joinHoles([outer, second, first]);
    expect(others).toHaveLength(0);
    expect(signedArea(ring)).toBe(100 - 8 - 4);
  });

  it('needs no channel where a hole touches the ring in a corner', () => {
    const notched = loop([0, 0, 10, 0, 10, 10, 5, 10, 5, 4, 4, 4, 4, 10, 0, 10]);
    const hole = loop([5, 2, 5, 4, 7, 4, 7, 2]);
    const [ring] = joinHoles([notched, hole]);
    expect(signedArea(ring)).toBe(100 - 6 - 4);
  });

  it('works on slanted rings, too', () => {
    const diamond = loop([0, -8, 8, 0, 0, 8, -8, 0]);
    const hole = loop([-1, -1, -1, 1, 1, 1, 1, -1]);
    const [ring] = joinHoles([diamond, hole]);
    expect(signedArea(ring)).toBeCloseTo(128 - 4, 12);
    expect([...ring]).toContain(-7);
  });

  it('keeps a hole without a ring around it', () => {
    expect(joinHoles([loop([1, 1, 1, 2, 2, 2, 2, 1])])).toHaveLength(1);
  });

  it('keeps voxels and area, one ring per outer ring, under even-odd and under union (any labelmap)', () => {
    fc.assert(
      fc.property(labelmaps, (labelmap) => {
        const [nx, ny] = labelmap.dimensions;
        for (const { k, loops } of labelmapToContours(labelmap, 1)) {
          const rings = joinHoles(loops);
          expect(rings).toHaveLength(loops.filter(({ isHole }) => !isHole).length);
          const area = rings.reduce((sum, ring) => sum + signedArea(ring), 0);
          const slice = labelmap.data.slice(nx * ny * k, nx * ny * (k + 1));
          const expected = slice.map((label) => (label === 1 ? 1 : 0));
          expect(area).toBeCloseTo(expected.filter(Boolean).length, 9);
          const evenOdd = new Uint8Array(nx * ny);
          fillLoops(evenOdd, nx, ny, rings, 1);
          expect(evenOdd).toEqual(expected);
          // As readers that draw ring by ring do; islands in holes are rings of their own.
          const union = new Uint8Array(nx * ny);
          rings.forEach((ring) => fillLoops(union, nx, ny, [ring], 1));
          expect(union).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
