import { testKidney } from '../../tests/helpers/testScene';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import type { AssessmentInput } from './assessmentInput';
import { measureEvidence } from './measureEvidence';

const direction = orientations['axial, head first'];
// Voxels of 2 x 2 x 5 mm: 0.02 ml.
const grid = gridAround([0, 0, 0], [50, 50, 20], [2, 2, 5], direction);
const input: AssessmentInput = {
  ct: { ...grid, data: new Int16Array(50000) },
  labelmap: { ...grid, data: rightKidney() },
  contourConvention: 'solid',
  coarseBox: gridAround([0, 0, 0], [40, 40, 40], [5, 5, 5], direction),
  removed: { right: { count: 2, voxels: 150 }, left: { count: 0, voxels: 0 } },
  uncertainVoxels: { 1: 400, 2: 50 },
};
/** A block within the bounds of `kidneys`. */
function rightKidney(): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(50000);
  for (let k = 2; k <= 18; k++) {
    for (let j = 5; j <= 20; j++) {
      const row = 50 * (j + 50 * k);
      data.fill(1, row + 5, row + 21);
    }
  }
  return data;
}

const kidneys = {
  right: testKidney('right', { bounds: { min: [5, 5, 2], max: [20, 20, 18] } }),
};

describe('measureEvidence', () => {
  it('turns voxels into ml', () => {
    const evidence = measureEvidence(input, kidneys);
    expect(evidence.right).toEqual({
      boxEdges: [],
      removed: { count: 2, volumeMl: 3 },
      uncertainMl: 8,
      coarseVolumeMl: undefined,
    });
    expect(evidence.left.uncertainMl).toBe(1);
    expect(evidence.sidesExchanged).toBe(false);
  });

  it('looks at the edges of the refine box where there was one', () => {
    // From x = -130 to 10 mm; the contour lies from -39 to -9 mm.
    const small = gridAround([-60, -20, 0], [71, 60, 60], [2, 2, 2], direction);
    expect(
      measureEvidence({ ...input, refineBoxes: { right: small } }, kidneys).right.boxEdges,
    ).toEqual([]);
    // To x = -72 mm.
    const tight = { ...small, dimensions: [30, 60, 60] as [number, number, number] };
    expect(
      measureEvidence({ ...input, refineBoxes: { right: tight } }, kidneys).right.boxEdges,
    ).toEqual(['left']);
    expect(
      measureEvidence({ ...input, refineBoxes: { left: tight } }, kidneys).right.boxEdges,
    ).toEqual([]);
  });

  it('passes the coarse evidence on', () => {
    const coarseEvidence = { volumeMl: { right: 190, left: 0 }, sidesExchanged: true };
    const evidence = measureEvidence({ ...input, coarseEvidence }, kidneys);
    expect([evidence.right.coarseVolumeMl, evidence.left.coarseVolumeMl]).toEqual([190, 0]);
    expect(evidence.sidesExchanged).toBe(true);
  });
});
