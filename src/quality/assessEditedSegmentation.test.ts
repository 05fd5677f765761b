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
        what: 'Right kidney: 2 pieces, 0.2 ml, not connected to the rest.',
      }),
    );
  });

  it('counts no pieces that hang together through the sinus, and no sinus', () => {
    const patient = ellipsoidPatient();
    const { labelmap } = patient;
    const [nx, ny] = labelmap.dimensions;
    const own = [...labelmap.data.keys()].filter((n) => labelmap.data[n] === 1);
    const [i, j, k] = [0, 1, 2].map((axis) => {
      const indices = own.map(
        (n) => [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))][axis],
      );
      return Math.round(indices.reduce((a, b) => a + b, 0) / indices.length);
    });
    // A cube of sinus with an island of parenchyma in its middle.
    const sinus: number[] = [];
    for (let dk = -2; dk <= 2; dk++) {
      for (let dj = -2; dj <= 2; dj++) {
        for (let di = -2; di <= 2; di++) {
          if (di || dj || dk) {
            sinus.push(i + di + nx * (j + dj + ny * (k + dk)));
          }
        }
      }
    }
    sinus.forEach((voxel) => (labelmap.data[voxel] = 0));
    const detached = (sinusVoxels?: AssessmentInput['sinusVoxels']) =>
      assessEditedSegmentation({ ...patient, sinusVoxels }).filter(
        ({ code }) => code === 'PIECES_DETACHED',
      );
    expect(detached()).toHaveLength(1);
    const sinusVoxels = { right: Uint32Array.from(sinus), left: new Uint32Array() };
    expect(detached(sinusVoxels)).toEqual([]);
    // A stroke far away is one all the same.
    labelmap.data[2000] = 1;
    expect(detached(sinusVoxels)).toHaveLength(1);
    // Sinus that nothing drawn touches any more is no piece.
    labelmap.data[2000] = 0;
    const far = { ...sinusVoxels, right: Uint32Array.of(...sinus, 2000) };
    expect(detached(far)).toEqual([]);
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
