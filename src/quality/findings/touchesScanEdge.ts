import { presentKidneys } from '../assessmentScene';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';
import { scanEdgeMm } from '../measures/touchedScanEdges';
import { edgeText } from './edgeText';

/** Part of a kidney may lie outside the field of view. */
export function touchesScanEdge(scene: AssessmentScene): Finding[] {
  return presentKidneys(scene).flatMap(({ side, displayName, scanEdges }): Finding[] =>
    scanEdges.length === 0
      ? []
      : [
          {
            code: 'TOUCHES_SCAN_EDGE',
            severity: 'warning',
            side,
            what: `${displayName}: reaches the ${edgeText(scanEdges)} of the scan or to within ${scanEdgeMm} mm, so part of it may not have been imaged.`,
            next: 'Do not use its volume; its mean dose is that of the imaged part.',
          },
        ],
  );
}
