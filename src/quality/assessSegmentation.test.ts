import { ellipsoidPatient } from '../../tests/helpers/ellipsoidPatient';
import { orientations } from '../../tests/helpers/testGrids';
import type { AssessmentInput } from './assessmentInput';
import { assessSegmentation } from './assessSegmentation';

/**
 * An automatic segmentation without anything to say about it, seen in a box as large as the scan.
 */
function inputOf(changes: Partial<AssessmentInput> = {}, sides = [1, 2]): AssessmentInput {
  const patient = ellipsoidPatient(orientations['axial, head first'], sides);
  return {
    ...patient,
    coarseBox: patient.ct,
    removed: { right: { count: 0, voxels: 0 }, left: { count: 0, voxels: 0 } },
    uncertainVoxels: { 1: 100, 2: 100 },
    ...changes,
  };
}

const codesOf = (input: AssessmentInput) =>
  assessSegmentation(input).map(({ code, side }) => (side ? `${code} ${side}` : code));

describe('assessSegmentation', () => {
  it('says nothing of an ordinary pair, with or without optional evidence', () => {
    expect(assessSegmentation(inputOf())).toEqual([]);
    const coarseEvidence = { volumeMl: { right: 190, left: 185 } };
    expect(assessSegmentation(inputOf({ coarseEvidence, refineBoxes: {} }))).toEqual([]);
  });

  it('brings together what the images and what the network say', () => {
    const input = inputOf({
      removed: { right: { count: 3, voxels: 50 }, left: { count: 0, voxels: 0 } },
      // Of about 2750 voxels.
      uncertainVoxels: { 1: 100, 2: 1500 },
      coarseEvidence: { volumeMl: { right: 400, left: 190 } },
    });
    input.ct = {
      ...input.ct,
      data: Int16Array.from(input.ct.data, (hu) => (hu === 33 ? 140 : hu)),
    };
    expect(codesOf(input)).toEqual([
      'STAGES_DISAGREE right',
      'CONTOUR_UNCERTAIN left',
      'CONTRAST_ENHANCED',
      'PIECES_REMOVED right',
    ]);
  });

  it('sees the edge of the box that each kidney was drawn in', () => {
    const { ct } = inputOf();
    // The left kidney reaches from x = 40 to 100 mm.
    const box = { ...ct, dimensions: [63, 60, 60] as [number, number, number] };
    expect(codesOf(inputOf({ coarseBox: box }))).toEqual(['TOUCHES_BOX_EDGE left']);
    expect(codesOf(inputOf({ coarseBox: box, refineBoxes: { left: ct } }))).toEqual([]);
  });

  it('reports a missing kidney, and two', () => {
    expect(codesOf(inputOf({}, [2]))).toEqual(['KIDNEY_MISSING right']);
    expect(codesOf(inputOf({}, []))).toEqual(['KIDNEY_MISSING right', 'KIDNEY_MISSING left']);
  });

  it('leaves its input as it is', () => {
    const input = inputOf();
    const before = structuredClone(input);
    assessSegmentation(input);
    expect(input).toEqual(before);
  });
});
