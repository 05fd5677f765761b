import { allFindings } from './allFindings';
import type { AssessmentInput } from './assessmentInput';
import type { Finding } from './finding';
import { measureEvidence } from './measureEvidence';
import { measureScene } from './measureScene';

/**
 * What is worth saying about automatic contours, most important first. Evidence that is absent is
 * left out of account. Inputs are read only; under 100 ms for 512 x 512 x 200 voxels.
 */
export function assessSegmentation(input: AssessmentInput): Finding[] {
  const scene = measureScene(input);
  return allFindings({ ...scene, evidence: measureEvidence(input, scene.kidneys) });
}
