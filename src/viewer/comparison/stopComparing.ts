import type { HostContext } from '../host/hostTypes';
import { removeSegmentation } from '../segmentation/removeSegmentation';
import type { KidneySession } from '../session/kidneySession';

/** Takes the contours beside away; a hidden first reading stays. */
export function stopComparing(context: HostContext, { store, comparison }: KidneySession): void {
  const { comparedSegmentationId, firstReading } = store.get();
  if (comparedSegmentationId) {
    removeSegmentation(context, comparedSegmentationId);
  }
  comparison.clear();
  comparison.hideFirst(firstReading);
}
