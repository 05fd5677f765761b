import type { AssessmentScene } from './assessmentScene';
import type { Finding } from './finding';
import * as find from './findings';

/**
 * In order of importance: first whether the contour is at the right place, then whether it is
 * complete, whether its border is right, and whether the images can show it.
 */
const inOrder: ((scene: AssessmentScene) => Finding[])[] = [
  find.imageMirrored,
  find.sidesSwapped,
  find.valuesUnusual,
  find.kidneyMissing,
  find.kidneysJoined,
  find.alignmentUncertain,
  find.alignmentMissing,
  find.touchesScanEdge,
  find.touchesBoxEdge,
  find.leakSuspected,
  find.volumeUnusual,
  find.sideRatioUnusual,
  find.positionUnusual,
  find.heightsDiffer,
  find.stagesDisagree,
  find.contourUncertain,
  find.tissueUnusual,
  find.cystLikely,
  find.sinusFluid,
  find.metalNear,
  find.streaks,
  find.noiseHigh,
  find.contrastEnhanced,
  find.slicesThick,
  find.piecesRemoved,
  find.piecesDetached,
];

/** Every finding about a measured scene, most important first. */
export function allFindings(scene: AssessmentScene): Finding[] {
  return inOrder.flatMap((finding) => finding(scene));
}
