import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';
import { edgeText } from './edgeText';

/** The contour reaches the edge of the network's box, beyond which the network saw nothing. */
export function touchesBoxEdge(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName }): Finding[] => {
    const edges = scene.evidence?.[side].boxEdges ?? [];
    if (edges.length === 0) {
      return [];
    }
    return [
      {
        code: 'TOUCHES_BOX_EDGE',
        severity: 'warning',
        side,
        what: `${displayName}: reaches the ${edgeText(edges)} of the region that the network looked at.`,
        next: 'Check its poles and outer border, and complete the contour with the brush.',
      },
    ];
  });
}
