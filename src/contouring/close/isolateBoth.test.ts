import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import type { CoarseKidney } from '../coarseKidneys';
import { isolateBoth } from './isolateBoth';

// 10 x 10 x 10 mm voxels: 1 ml each.
const box = gridAround([0, 0, 0], [10, 1, 1], [10, 10, 10], orientations['axial, head first']);
const coarse = (values: number[]): CoarseKidney => ({
  bounds: { min: [0, 0, 0], max: [0, 0, 0] },
  centre: [0, 0, 0],
  volumeMl: 3,
  touchesBoxEdge: false,
  field: { box, kidney: Float32Array.from(values) },
});

describe('isolateBoth', () => {
  it('takes the coarse look at each kidney for the last one, largest piece alone', () => {
    const right = coarse([0, 1, 1, 1, 0, 0, 0, 1, 1, 0]);
    const left = coarse([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    const looks = isolateBoth({ right, left, sidesExchanged: false }, 0.5);
    expect([...looks.right!.field.kidney]).toEqual([0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(looks.right!.removed).toEqual({ count: 1, volumeMl: 2 });
    expect([...looks.left!.field.kidney]).toEqual([...left.field.kidney]);
    expect(looks.left!.box).toBeUndefined();
  });

  it('leaves a side without a kidney out', () => {
    const left = coarse([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    const looks = isolateBoth({ left, sidesExchanged: false }, 0.5);
    expect(looks.right).toBeUndefined();
    expect(looks.left).toBeDefined();
  });
});
