import { kidneySides } from '../labels';
import { voxelVolumeMl } from '../volume';
import { allFindings } from './allFindings';
import type { EditedAssessmentInput } from './assessmentInput';
import type { Finding } from './finding';
import { measureScene } from './measureScene';
import { detachedPieces } from './measures/detachedPieces';

/**
 * What is worth saying about contours as they are after an edit: everything that needs the CT and
 * the labels alone. What the network said of its own contours (box edges, probabilities, removed
 * pieces) no longer holds and is left out; pieces that do not hang together are counted instead.
 */
export function assessEditedSegmentation(input: EditedAssessmentInput): Finding[] {
  const { ct, labelmap, alignment, contourConvention, sinusVoxels } = input;
  // Callers may hand over a whole AssessmentInput: only what still holds is read.
  const scene = measureScene({ ct, labelmap, alignment, contourConvention });
  const voxelMl = voxelVolumeMl(labelmap);
  scene.detached = {};
  for (const { side, label } of kidneySides) {
    const kidney = scene.kidneys[side];
    if (kidney) {
      const { count, voxels } = detachedPieces(labelmap, label, kidney.bounds, sinusVoxels?.[side]);
      scene.detached[side] = { count, volumeMl: voxels * voxelMl };
    }
  }
  return allFindings(scene);
}
