import type { HostContext } from '../host/hostTypes';
import { readLabelmap } from '../segmentation/readLabelmap';
import { removeSegmentation } from '../segmentation/removeSegmentation';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import type { ComparedSet } from '../session/slices/comparisonSlice';
import { showBeside } from './showBeside';

/**
 * Compares the contours as they are now with another set, and shows both. The numbers come from a
 * worker, with the dose maps in use.
 *
 * @throws DosimetryError LABELMAP_MISMATCH, DOSE_NOT_REGISTERED
 */
export async function compareWith(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
  set: ComparedSet,
): Promise<void> {
  const { store, comparison, client } = session;
  comparison.work(set.title);
  const revision = contours.measurement.revision();
  const { doseMaps, entries } = store.get();
  const compared = await client.jobs.run('compareLabels', {
    first: readLabelmap(context, contours),
    second: set.labelmap,
    doses: doseMaps.map(({ volume }) => volume),
    treatAsRegistered: entries.treatAsRegistered,
  });
  if (!isCurrent(store, { contours })) {
    return;
  }
  const before = store.get();
  const isShown = before.comparedSet === set && before.comparedSegmentationId;
  if (!isShown && before.comparedSegmentationId) {
    removeSegmentation(context, before.comparedSegmentationId);
  }
  const segmentationId = isShown || (await showBeside(context, contours, set));
  comparison.show(set, segmentationId, compared, revision);
}
