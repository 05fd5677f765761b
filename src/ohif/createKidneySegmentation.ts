import { kidneySides } from '../labels';
import type { Labelmap } from '../volume/types';
import { focusOnKidneys } from './focusOnKidneys';
import { getCornerstone } from './getCornerstone';
import type { DisplaySet, HostContext } from './hostTypes';
import { labelmapImages } from './labelmapImages';
import { showSegmentation } from './showSegmentation';

/** Faint enough to see the organ's border through it, so that the contour can be judged. */
const readableStyle = { fillAlpha: 0.2, outlineWidth: 2 };

export interface KidneySegmentationOptions {
  displaySet: DisplaySet;
  /** On the CT's grid. */
  labelmap: Labelmap;
  /** The viewer's CT image of each k. */
  imageIds: string[];
  label: string;
}

/**
 * Puts a labelmap into the viewer as one segmentation with Kidney_R and Kidney_L, shown in every
 * viewport with this CT and editable with the viewer's own tools.
 *
 * @returns the segmentation's id
 */
export async function createKidneySegmentation(
  context: HostContext,
  { displaySet, labelmap, imageIds, label }: KidneySegmentationOptions,
): Promise<string> {
  const { segmentationService } = context.servicesManager.services;
  const segmentationId = await segmentationService.createLabelmapForDisplaySet(displaySet, {
    segmentationId: `kidney-dosimetry-${Date.now()}`,
    label,
    segments: Object.fromEntries(
      kidneySides.map(({ label: segmentIndex, roiName }) => [
        segmentIndex,
        {
          segmentIndex,
          label: roiName,
          active: segmentIndex === 1,
          locked: false,
          cachedStats: {},
        },
      ]),
    ),
  });
  const sliceSize = labelmap.dimensions[0] * labelmap.dimensions[1];
  labelmapImages(context, segmentationId, imageIds).forEach((image, k) => {
    // Written in place: a new array would show but leave the brush dead.
    image.voxelManager
      .getScalarData()
      .set(labelmap.data.subarray(k * sliceSize, (k + 1) * sliceSize));
  });
  const { Enums, segmentation } = getCornerstone(context.extensionManager).cornerstoneTools;
  await showSegmentation(context, segmentationId, displaySet);
  segmentationService.setStyle?.(
    { segmentationId, type: Enums.SegmentationRepresentations.Labelmap },
    readableStyle,
  );
  segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(segmentationId);
  focusOnKidneys(context, labelmap, displaySet);
  return segmentationId;
}
