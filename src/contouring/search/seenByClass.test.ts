import { forEachVoxel } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import type { Vec3 } from '../../volume';
import { seenByClass } from './seenByClass';

const box = createBoxGeometry(
  [10, -20, 500],
  testSpec({ dimensions: [30, 24, 20], spacingMm: [10, 10, 15] }),
);
const count = 30 * 24 * 20;

function probabilitiesWhere(classOf: (point: Vec3) => number): Float32Array {
  const values = new Float32Array(3 * count);
  forEachVoxel(box, (point, n) => (values[classOf(point) * count + n] = 1));
  return values;
}

function within(point: Vec3, centre: Vec3, half: Vec3): boolean {
  return point.every((v, a) => Math.abs(v - centre[a]) < half[a]);
}

describe('seenByClass', () => {
  it('gives the centroids of both kidneys in patient coordinates', () => {
    // Blocks of whole voxels, symmetric about these points: x of the voxel centres is -135 + 10 i,
    // y
    // -135 + 10 j, z 357.5 + 15 k.
    const rightAt: Vec3 = [-60, -5, 492.5];
    const leftAt: Vec3 = [80, 5, 507.5];
    const { right, left } = seenByClass(
      probabilitiesWhere((p) =>
        within(p, rightAt, [25, 30, 45]) ? 1 : within(p, leftAt, [30, 30, 60]) ? 2 : 0,
      ),
      box,
    );
    right.centroid!.forEach((v, a) => expect(v).toBeCloseTo(rightAt[a], 6));
    left.centroid!.forEach((v, a) => expect(v).toBeCloseTo(leftAt[a], 6));
    expect([right.voxels, left.voxels]).toEqual([4 * 5 * 5, 6 * 5 * 7]);
  });

  it('takes the largest piece for the centroid, all pieces for the count', () => {
    const { right, left } = seenByClass(
      probabilitiesWhere((p) =>
        within(p, [80, 5, 507.5], [30, 30, 60]) || within(p, [-100, -100, 400], [20, 20, 20])
          ? 2
          : 0,
      ),
      box,
    );
    left.centroid!.forEach((v, a) => expect(v).toBeCloseTo([80, 5, 507.5][a], 6));
    expect(left.voxels).toBeGreaterThan(6 * 5 * 7);
    expect(right).toEqual({ voxels: 0 });
  });

  it('says nothing about a side with no more than 50 voxels', () => {
    const of = (voxels: number) => {
      const values = new Float32Array(3 * count);
      values.fill(1, 0, count);
      for (let n = 0; n < voxels; n++) {
        values[n] = 0;
        values[count + n] = 1;
      }
      return seenByClass(values, box);
    };
    expect(of(50).right).toEqual({ voxels: 50 });
    expect(of(51).right.centroid).toBeDefined();
    expect(of(51).left.centroid).toBeUndefined();
  });

  it('counts a voxel for the likeliest class only', () => {
    const values = new Float32Array(3 * count);
    values.fill(0.2, 0, count);
    values.fill(0.4, count);
    const voxels = () => {
      const { right, left } = seenByClass(values, box);
      return [right.voxels, left.voxels];
    };
    expect(voxels()).toEqual([count, 0]);
    values.fill(0.5, 0, count);
    expect(voxels()).toEqual([0, 0]);
  });
});
