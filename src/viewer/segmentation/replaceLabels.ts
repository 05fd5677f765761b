import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';
import type { SliceLabels } from '../measuring/createMeasurement';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { labelmapImages } from './labelmapImages';
import { restoreSegments } from './restoreSegments';

/**
 * Puts other labels into the contours that the viewer shows, as if they had been drawn there.
 *
 * @param labelsOf labels of slice k; null where there is none
 * @throws DosimetryError LABELMAP_MISMATCH
 */
export function replaceLabels(
  context: HostContext,
  { segmentationId, imageIds }: Pick<KidneyContours, 'segmentationId' | 'imageIds'>,
  labelsOf: (k: number) => SliceLabels,
): void {
  labelmapImages(context, segmentationId, imageIds).forEach((image, k) => {
    // Written in place: a new array would show but leave the brush dead.
    const shown = image.voxelManager.getScalarData() as Uint8Array;
    const labels = labelsOf(k);
    if (labels) {
      shown.set(labels);
    } else {
      shown.fill(0);
    }
  });
  restoreSegments(context, segmentationId);
  getCornerstone(
    context.extensionManager,
  ).cornerstoneTools.segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(
    segmentationId,
  );
}
