import { kidneySides } from '../../labels';
import { hasNoLabel } from '../../labels/hasNoLabel';
import type { Labelmap, Vec3 } from '../../volume/types';
import { getCornerstone } from '../host/getCornerstone';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { createPacer } from '../pace/createPacer';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { focusOnKidneys } from './focusOnKidneys';
import { labelmapImages } from './labelmapImages';
import { newSegmentationId } from './newSegmentationId';
import { removeSegmentation } from './removeSegmentation';
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
  /** Middle of each kidney that was found, LPS mm. */
  centresMm: Vec3[];
  signal: AbortSignal;
}

/**
 * Puts a labelmap into the viewer as one segmentation with Kidney_R and Kidney_L, shown in every
 * viewport with this CT and editable with the viewer's own tools. Written in pieces, so that the
 * viewer stays alive; removed again where the run is cancelled meanwhile.
 *
 * @returns the segmentation's id
 * @throws DosimetryError CANCELLED
 */
export async function createKidneySegmentation(
  context: HostContext,
  { displaySet, labelmap, imageIds, label, centresMm, signal }: KidneySegmentationOptions,
): Promise<string> {
  const { segmentationService } = context.servicesManager.services;
  const segmentationId = await segmentationService.createLabelmapForDisplaySet(displaySet, {
    segmentationId: newSegmentationId(segmentationService, 'kidney-dosimetry'),
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
  try {
    await fillImages(context, segmentationId, labelmap, imageIds, signal);
    const { Enums, segmentation } = getCornerstone(context.extensionManager).cornerstoneTools;
    await showSegmentation(context, segmentationId, displaySet);
    throwIfCancelled(signal);
    segmentationService.setStyle?.(
      { segmentationId, type: Enums.SegmentationRepresentations.Labelmap },
      readableStyle,
    );
    segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(segmentationId);
    focusOnKidneys(context, centresMm, displaySet);
    return segmentationId;
  } catch (error) {
    removeSegmentation(context, segmentationId);
    throw error;
  }
}

async function fillImages(
  context: HostContext,
  segmentationId: string,
  labelmap: Labelmap,
  imageIds: string[],
  signal: AbortSignal,
): Promise<void> {
  const pause = createPacer({ signal });
  const sliceSize = labelmap.dimensions[0] * labelmap.dimensions[1];
  for (const [k, image] of labelmapImages(context, segmentationId, imageIds).entries()) {
    const labels = labelmap.data.subarray(k * sliceSize, (k + 1) * sliceSize);
    // New images are empty.
    if (!hasNoLabel(labels)) {
      // Written in place: a new array would show but leave the brush dead.
      image.voxelManager.getScalarData().set(labels);
    }
    await pause();
  }
}
