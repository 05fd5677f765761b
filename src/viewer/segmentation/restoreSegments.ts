import { kidneySides } from '../../labels';
import type { HostContext } from '../host/hostTypes';

/**
 * Puts a kidney that the user has deleted from the viewer's list back into it: voxels without an
 * entry there are drawn, but no tool can choose, hide or erase them.
 */
export function restoreSegments({ servicesManager }: HostContext, segmentationId: string): void {
  const { segmentationService } = servicesManager.services;
  for (const { label: segmentIndex, roiName } of kidneySides) {
    const segments = segmentationService.getSegmentation(segmentationId)?.segments;
    if (segments && !segments[segmentIndex]) {
      segmentationService.addSegment(segmentationId, { segmentIndex, label: roiName });
    }
  }
}
