import { planCt } from '../../dicom/ct/planCt';
import type { CtReference, NaturalDataset } from '../../dicom/types';
import type { DisplaySet, HostContext } from '../host/hostTypes';
import { nextTask } from '../pace/nextTask';
import { throwIfCancelled } from '../pace/throwIfCancelled';

/** A CT of the viewer before any of its pixels is asked for. */
export interface PlannedCt {
  ct: CtReference;
  /** The viewer's image of each k. */
  imageIds: string[];
  /** The data set of each k. */
  datasets: NaturalDataset[];
}

/**
 * Checks and orders the images of a display set by their data sets alone.
 *
 * @throws DosimetryError CANCELLED, and what the checks of src/dicom find
 */
export async function planDisplayedCt(
  { extensionManager }: HostContext,
  displaySet: DisplaySet,
  signal: AbortSignal,
): Promise<PlannedCt> {
  const imageIds = extensionManager.getActiveDataSource()[0].getImageIdsForDisplaySet(displaySet);
  // A host before 3.13 sets these only when a viewport first shows the series.
  displaySet.imageIds ??= imageIds;
  // Looking through hundreds of data sets takes as long as a task may: it gets one of its own.
  await nextTask();
  const { ct, order, datasets } = planCt(displaySet.images ?? []);
  await nextTask();
  throwIfCancelled(signal);
  return { ct, imageIds: order.map((frame) => imageIds[frame]), datasets };
}
