import { forEachVoxel, gridAround, orientations } from '../../../tests/helpers/testGrids';
import { testSpec } from '../../../tests/helpers/testManifest';
import { createBoxGeometry } from '../../network';
import type { Vec3 } from '../../volume';
import { labelBothKidneys } from './labelBothKidneys';
import type { ProbabilityField } from './probabilityField';

const decision = { threshold: 0.5, sinusThreshold: 0.5 };
const ct = gridAround([0, 0, 0], [44, 20, 20], [6, 6, 6], orientations['axial, head first']);

function ball(boxCentre: Vec3, centre: Vec3, p: number): ProbabilityField {
  const spec = testSpec({ dimensions: [26, 22, 22], spacingMm: [5, 5, 5] });
  const box = createBoxGeometry(boxCentre, spec);
  const kidney = new Float32Array(26 * 22 * 22);
  forEachVoxel(box, (point, n) => {
    kidney[n] = Math.hypot(...point.map((v, a) => v - centre[a])) < 26 ? p : 0;
  });
  return { box, kidney };
}

describe('labelBothKidneys', () => {
  it('labels two kidneys', () => {
    const fields = {
      right: ball([-60, 0, 0], [-60, 0, 0], 0.9),
      left: ball([60, 0, 0], [60, 0, 0], 0.9),
    };
    const { labelmap, dropped } = labelBothKidneys(fields, ct, decision, 0);
    expect(dropped).toBeUndefined();
    expect(new Set(labelmap.data)).toEqual(new Set([0, 1, 2]));
  });

  it.each([
    ['right', 1, -40],
    ['left', 2, 40],
  ] as const)('draws a kidney seen twice once, on its side: %s', (side, label, x) => {
    const fields = {
      right: ball([x - 10, 0, 0], [x, 0, 0], 0.8),
      left: ball([x + 10, 0, 0], [x, 0, 0], 0.9),
    };
    const { labelmap, dropped } = labelBothKidneys(fields, ct, decision, 0);
    expect(dropped).toBe(side === 'right' ? 'left' : 'right');
    expect(new Set(labelmap.data)).toEqual(new Set([0, label]));
  });

  it('lets kidneys touch', () => {
    const fields = {
      right: ball([-30, 0, 0], [-22, 0, 0], 0.8),
      left: ball([30, 0, 0], [22, 0, 0], 0.9),
    };
    const { labelmap, dropped, claimedTwice } = labelBothKidneys(fields, ct, decision, 0);
    expect(claimedTwice).toBeGreaterThan(0);
    expect(dropped).toBeUndefined();
    expect(new Set(labelmap.data)).toEqual(new Set([0, 1, 2]));
  });
});
