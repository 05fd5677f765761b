import { kidneySides } from '../labels';
import type { Labelmap } from '../volume/types';
import { getCornerstone } from './getCornerstone';
import type { DisplaySet, HostContext } from './hostTypes';
import { labelmapImages } from './labelmapImages';
import { showSegmentation } from './showSegmentation';

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
        { segmentIndex, label: roiName, active: segmentIndex === 1, locked: false, cachedStats: {} },
      ]),
    ),
  });
  const sliceSize = labelmap.dimensions[0] * labelmap.dimensions[1];
  labelmapImages(context, segmentationId, imageIds).forEach((image, k) => {
    // Written in place: a new array would show but leave the brush dead.
    image.voxelManager.getScalarData().set(labelmap.data.subarray(k * sliceSize, (k + 1) * sliceSize));
  });
  await showSegmentation(context, segmentationId, displaySet);
  getCornerstone(
    context.extensionManager,
  ).cornerstoneTools.segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(segmentationId);
  return segmentationId;
}
