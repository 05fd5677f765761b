import { kidneySides } from '../../labels';
import { sameLabels } from '../../labels/sameLabels';
import { getCornerstone } from '../host/getCornerstone';
import type { CornerstoneImage, HostContext } from '../host/hostTypes';
import { throwIfCancelled } from '../pace/throwIfCancelled';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { KidneySegmentationOptions } from './createKidneySegmentation';
import { focusOnKidneys } from './focusOnKidneys';
import { labelmapImages } from './labelmapImages';
import { showSegmentation } from './showSegmentation';

/**
 * Writes the labels of a new run into the contours of the last one where nobody has touched those.
 * The viewer keeps some memory for every segmentation it ever had, and the colour or name that the
 * user gave to this one stays. The labels are written in one go: a cancelled run has changed
 * nothing.
 *
 * @returns the segmentation's id; undefined where there are no untouched contours of this CT
 * @throws DosimetryError CANCELLED
 */
export async function redrawUntouched(
  context: HostContext,
  session: KidneySession,
  { displaySet, labelmap, imageIds, centresMm, signal }: Omit<KidneySegmentationOptions, 'label'>,
): Promise<string | undefined> {
  const { store } = session;
  const { contours } = store.get();
  if (contours?.displaySet.displaySetInstanceUID !== displaySet.displaySetInstanceUID) {
    return undefined;
  }
  const { segmentationId } = contours;
  if (!untouchedImages(context, contours, imageIds)) {
    return undefined;
  }
  await showSegmentation(context, segmentationId, displaySet);
  throwIfCancelled(signal);
  // Asked again: the user may have painted while the viewports were prepared.
  const images = untouchedImages(context, contours, imageIds);
  if (!images || !isCurrent(store, { contours })) {
    return undefined;
  }
  session.contours.clear();
  if (writeLabels(images, labelmap.data)) {
    const { segmentation } = getCornerstone(context.extensionManager).cornerstoneTools;
    segmentation.triggerSegmentationEvents.triggerSegmentationDataModified(segmentationId);
  }
  focusOnKidneys(context, centresMm, displaySet);
  return segmentationId;
}

/** The viewer's labelmap images of each k; undefined where they are gone or were edited. */
function untouchedImages(
  context: HostContext,
  { segmentationId, measurement }: KidneyContours,
  imageIds: string[],
): CornerstoneImage[] | undefined {
  const { segmentationService } = context.servicesManager.services;
  try {
    const images = labelmapImages(context, segmentationId, imageIds);
    measurement.update((k) => images[k].voxelManager.getScalarData() as Uint8Array);
    const segments = segmentationService.getSegmentation(segmentationId)?.segments;
    const isWhole = kidneySides.every(({ label }) => segments?.[label]);
    return isWhole && !measurement.isEdited() ? images : undefined;
  } catch {
    // The viewer has let go of some slices: new contours are drawn beside.
    return undefined;
  }
}

/** @returns true where any slice changed */
function writeLabels(images: CornerstoneImage[], labels: Uint8Array): boolean {
  let isChanged = false;
  images.forEach((image, k) => {
    const shown = image.voxelManager.getScalarData() as Uint8Array;
    const drawn = labels.subarray(k * shown.length, (k + 1) * shown.length);
    if (!sameLabels(shown, drawn)) {
      // Written in place: a new array would show but leave the brush dead.
      shown.set(drawn);
      isChanged = true;
    }
  });
  return isChanged;
}
