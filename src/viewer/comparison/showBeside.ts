import { kidneySides } from '../../labels';
import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';
import { createPacer } from '../pace/createPacer';
import { labelmapImages } from '../segmentation/labelmapImages';
import { newSegmentationId } from '../segmentation/newSegmentationId';
import { showSegmentation } from '../segmentation/showSegmentation';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { ComparedSet } from '../session/slices/comparisonSlice';
import { comparedColors } from './comparedColors';

/**
 * Outlines alone: what lies below has to be seen through both sets. The set beside is never the
 * active one, for which the viewer has styles of its own.
 */
const outlineStyle = {
  renderFill: false,
  renderFillInactive: false,
  fillAlpha: 0,
  fillAlphaInactive: 0,
  outlineWidth: 2,
  outlineWidthInactive: 2,
  renderOutlineInactive: true,
};

/**
 * Draws a contour set as outlines beside the contours that are edited, in every viewport with their
 * CT; the brush stays with the edited ones.
 *
 * @returns the id of the viewer's segmentation
 */
export async function showBeside(
  context: HostContext,
  { displaySet, imageIds, segmentationId: edited }: KidneyContours,
  { title, labelmap }: ComparedSet,
): Promise<string> {
  const { segmentationService, viewportGridService } = context.servicesManager.services;
  const segmentationId = await segmentationService.createLabelmapForDisplaySet(displaySet, {
    segmentationId: newSegmentationId(segmentationService, 'kidney-dosimetry-compared'),
    label: `Beside: ${title}`,
    segments: Object.fromEntries(
      kidneySides.map(({ label, displayName }) => [
        label,
        { segmentIndex: label, label: `${displayName}, beside`, locked: true, cachedStats: {} },
      ]),
    ),
  });
  const size = labelmap.dimensions[0] * labelmap.dimensions[1];
  const pause = createPacer();
  for (const [k, image] of labelmapImages(context, segmentationId, imageIds).entries()) {
    image.voxelManager.getScalarData().set(labelmap.data.subarray(k * size, (k + 1) * size));
    await pause();
  }
  await showSegmentation(context, segmentationId, displaySet, comparedColors);
  const { Enums, segmentation } = getCornerstone(context.extensionManager).cornerstoneTools;
  segmentationService.setStyle?.(
    { segmentationId, type: Enums.SegmentationRepresentations.Labelmap },
    outlineStyle,
  );
  segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(segmentationId);
  for (const [viewportId, { displaySetInstanceUIDs }] of viewportGridService.getState().viewports) {
    if (displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID)) {
      segmentation.activeSegmentation?.setActiveSegmentation(viewportId, edited);
    }
  }
  return segmentationId;
}
