import { kidneySides } from '../labels';
import { voxelVolumeMl } from '../volume';
import { allFindings } from './allFindings';
import type { EditedAssessmentInput } from './assessmentInput';
import type { Finding } from './finding';
import { measureScene } from './measureScene';
import { detachedPieces } from './measures/detachedPieces';

/**
 * Findings about contours after an edit: all that need only the CT and the labels. Evidence from
 * the network's run (box edges, probabilities, removed pieces) no longer applies to edited contours
 * and is left out; instead, pieces that are not connected are counted.
 */
export function assessEditedSegmentation(input: EditedAssessmentInput): Finding[] {
  const { ct, labelmap, alignment, contourConvention, sinusVoxels } = input;
  // Callers may pass a whole AssessmentInput; only the fields that still apply are read.
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
