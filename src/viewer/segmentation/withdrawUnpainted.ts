import { sameLabels } from '../../labels/sameLabels';
import type { Labelmap } from '../../volume/types';
import type { HostContext } from '../host/hostTypes';
import { hideSegmentation } from './hideSegmentation';
import { labelmapImages } from './labelmapImages';
import { removeSegmentation } from './removeSegmentation';

/**
 * Takes labels that were shown early out of the viewer again. Where the user has painted in them
 * meanwhile they are only hidden, and stay in the viewer's list.
 *
 * @param drawn the labels as they were shown
 * @param imageIds the viewer's CT image of each k
 */
export function withdrawUnpainted(
  context: HostContext,
  segmentationId: string,
  drawn: Labelmap,
  imageIds: string[],
): void {
  if (isPainted(context, segmentationId, drawn, imageIds)) {
    hideSegmentation(context, segmentationId);
  } else {
    removeSegmentation(context, segmentationId);
  }
}

function isPainted(
  context: HostContext,
  segmentationId: string,
  { data }: Labelmap,
  imageIds: string[],
): boolean {
  try {
    return labelmapImages(context, segmentationId, imageIds).some(({ voxelManager }, k) => {
      const shown = voxelManager.getScalarData() as Uint8Array;
      return !sameLabels(shown, data.subarray(k * shown.length, (k + 1) * shown.length));
    });
  } catch {
    // The user has removed it.
    return false;
  }
}
