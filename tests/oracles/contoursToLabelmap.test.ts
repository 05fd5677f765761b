import { testGeometry } from '../helpers/testCt';
import { contoursToLabelmap } from './contoursToLabelmap';
import type { SliceContours } from '../../src/contours/types';

const geometry = testGeometry({ dimensions: [10, 10, 2] });

function square(x0: number, y0: number, x1: number, y1: number, k = 0): SliceContours {
  const points = Float64Array.from([x0, y0, x1, y0, x1, y1, x0, y1]);
  return { k, loops: [{ points, isHole: false }] };
}

function count(contours: SliceContours[]): number {
  return contoursToLabelmap(contours, geometry).data.filter(Boolean).length;
}

describe('contoursToLabelmap', () => {
  it('fills a circle to its area within the known bound of lattice points', () => {
    const n = 720;
    const points = new Float64Array(2 * n);
    const wide = testGeometry({ dimensions: [200, 200, 1] });
    const radius = 80.3;
    for (let p = 0; p < n; p++) {
      points[2 * p] = 99.7 + radius * Math.cos((2 * Math.PI * p) / n);
      points[2 * p + 1] = 100.2 + radius * Math.sin((2 * Math.PI * p) / n);
    }
    const { data } = contoursToLabelmap([{ k: 0, loops: [{ points, isHole: false }] }], wide);
    const area = Math.PI * radius ** 2;
    expect(Math.abs(data.filter(Boolean).length - area)).toBeLessThan(2 * radius ** (2 / 3));
  });

  it('counts a centre on the low edge in and one on the high edge out', () => {
    expect(count([square(2, 2, 5, 5)])).toBe(9);
    const { data } = contoursToLabelmap([square(2, 2, 5, 5)], geometry);
    expect([data[22], data[55]]).toEqual([1, 0]);
  });

  it('gives contours that share an edge no voxel twice', () => {
    const both = [square(1, 1, 4, 6), square(4, 1, 8, 6)].map(({ loops }) => loops).flat();
    expect(count([{ k: 0, loops: both }])).toBe(7 * 5);
  });

  it('takes nested contours as a hole, by even-odd', () => {
    const loops = [...square(0.5, 0.5, 7.5, 7.5).loops, ...square(2.5, 2.5, 4.5, 4.5).loops];
    expect(count([{ k: 0, loops }])).toBe(49 - 4);
  });

  it('draws into a given labelmap, later structures over earlier ones', () => {
    const first = contoursToLabelmap([square(0.5, 0.5, 4.5, 4.5)], geometry);
    contoursToLabelmap([square(3.5, 3.5, 5.5, 5.5, 0)], geometry, { label: 2, into: first });
    expect(first.data.filter((label) => label === 1)).toHaveLength(15);
    expect(first.data.filter((label) => label === 2)).toHaveLength(4);
  });

  it.each([
    ['a slice that is not there', square(1, 1, 3, 3, 2)],
    ['a negative slice', square(1, 1, 3, 3, -1)],
    ['voxels beyond the columns', square(7.5, 1.5, 12.5, 3.5)],
    ['voxels beyond the rows', square(1.5, -3.5, 3.5, 3.5)],
  ])('refuses %s', (_, contour) => {
    expect(() => contoursToLabelmap([contour], geometry)).toThrow(
      expect.objectContaining({ code: 'CONTOUR_NOT_ON_GRID' }),
    );
  });
});
