import { buildAnatomy } from '../../demo/phantom/anatomy';
import { presets } from '../../demo/phantom/presets';
import { renderVolume } from '../../demo/phantom/render/renderVolume';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { largest } from '../numbers';
import { invertAffine, rotateBy, transformPoint } from '../volume';
import type { Affine, Vec3, Volume, VolumeGeometry } from '../volume';
import { alignBodies } from './alignBodies';
import { motionMatrix } from './motionMatrix';
import { sampleSlice } from '../../tests/oracles/sampleSlice';

const [preset] = presets;
const grid: VolumeGeometry = gridAround(
  [0, 0, 0],
  [100, 75, 60],
  [4, 4, 5],
  orientations['axial, head first'],
);
const ct = { ...grid, data: renderVolume(buildAnatomy(preset, 1), grid, [0, 0, 0], 1).hu };
const points: Vec3[] = [
  [0, 0, 0],
  [90, 0, 0],
  [0, -60, 0],
  [0, 0, 80],
  [-50, 40, -60],
];

/** The body after a motion, on a grid of its own. */
function moved(motion: Affine, offset: Vec3): Volume<Int16Array> {
  const otherGrid = {
    ...ct,
    dimensions: [100, 75, 40] as Vec3,
    spacingMm: [3.2, 3.2, 5] as Vec3,
    imagePositionPatient: [-158, -116, -100].map((v, axis) => v + offset[axis]) as Vec3,
  };
  const values = sampleSlice(ct, otherGrid, invertAffine(motion));
  return {
    ...otherGrid,
    data: Int16Array.from(values, (v) => (Number.isNaN(v) ? -1000 : Math.round(v))),
  };
}

describe('alignBodies', () => {
  it.each([
    [
      [4, -3, 6],
      [0.02, 0.01, -0.03],
      [0, 0, 0],
    ],
    [
      [15, -10, 30],
      [-0.05, 0.04, 0.06],
      [0, 0, 0],
    ],
    [
      [300, -200, 700],
      [0.03, -0.02, 0.01],
      [300, -200, 700],
    ],
  ] as [Vec3, Vec3, Vec3][])(
    'finds a body moved by %j mm and turned by %j',
    (target, turn, offset) => {
      const rotation = rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], turn);
      const truth = motionMatrix({ rotation, pivot: [0, 0, 0], target });
      const { transform, isAligned, correlation, findings } = alignBodies(ct, moved(truth, offset));
      const errors = points.map((point) => {
        const there = transformPoint(truth, point);
        return Math.hypot(...transformPoint(transform, point).map((v, axis) => v - there[axis]));
      });
      expect(largest(errors)).toBeLessThan(3);
      expect([isAligned, findings]).toEqual([true, []]);
      expect(correlation).toBeGreaterThan(0.9);
    },
  );

  it('shows the CTs by their own coordinates, and says so, where one is empty', () => {
    const empty = { ...ct, data: new Int16Array(ct.data.length).fill(-1000) };
    for (const [a, b] of [
      [ct, empty],
      [empty, ct],
    ]) {
      const result = alignBodies(a, b);
      expect(result.isAligned).toBe(false);
      expect(result.transform).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
      expect(result.findings.map(({ code }) => code)).toEqual(['BODIES_NOT_ALIGNED']);
    }
  });
});
