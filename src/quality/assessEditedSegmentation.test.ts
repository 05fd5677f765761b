import { ellipsoidPatient } from '../../tests/helpers/ellipsoidPatient';
import type { AssessmentInput } from './assessmentInput';
import { assessEditedSegmentation } from './assessEditedSegmentation';

describe('assessEditedSegmentation', () => {
  it('says nothing of an ordinary pair', () => {
    expect(assessEditedSegmentation(ellipsoidPatient())).toEqual([]);
  });

  it('counts detached pieces', () => {
    const patient = ellipsoidPatient();
    // Two strokes of 0.064 ml a voxel, one of them of two voxels.
    patient.labelmap.data.set([1, 1], 2000);
    patient.labelmap.data[9000] = 1;
    const findings = assessEditedSegmentation(patient);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'PIECES_DETACHED',
        side: 'right',
        what: 'Right kidney: 2 piece(s), 0.2 ml, do not hang together with the rest.',
      }),
    );
  });

  it('leaves out what the network said of its own contours', () => {
    const patient = ellipsoidPatient();
    const input: AssessmentInput = {
      ...patient,
      // Would touch the box, be undecided and have pieces removed.
      coarseBox: { ...patient.ct, dimensions: [40, 30, 30] },
      removed: { right: { count: 3, voxels: 50 }, left: { count: 2, voxels: 10 } },
      uncertainVoxels: { 1: 2500, 2: 2500 },
    };
    expect(assessEditedSegmentation(input)).toEqual([]);
  });

  it('takes and gives what postMessage can carry', () => {
    const input = structuredClone(ellipsoidPatient(undefined, [1]));
    const findings = assessEditedSegmentation(input);
    expect(findings.map(({ code }) => code)).toEqual(['KIDNEY_MISSING']);
    expect(structuredClone(findings)).toEqual(findings);
  });
});
