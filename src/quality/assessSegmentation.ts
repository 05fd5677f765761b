import { allFindings } from './allFindings';
import type { AssessmentInput } from './assessmentInput';
import type { Finding } from './finding';
import { measureEvidence } from './measureEvidence';
import { measureScene } from './measureScene';

/**
 * Findings about automatic contours, most important first. Checks whose evidence is missing are
 * skipped. Inputs are read only; takes under 100 ms for 512 x 512 x 200 voxels.
 */
export function assessSegmentation(input: AssessmentInput): Finding[] {
  const scene = measureScene(input);
  return allFindings({ ...scene, evidence: measureEvidence(input, scene.kidneys) });
}
