import type { HostContext } from '../host/hostTypes';
import { publishReport } from '../report/publishReport';
import { labelmapImages } from '../segmentation/labelmapImages';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { toUserMessage } from '../session/toUserMessage';
import { meterSlices } from './meterSlices';
import { reassessEdited } from './reassessEdited';

/**
 * Measures the labelmap as it is now in the viewer and updates the panel: only slices that changed
 * are measured again, in the meter's worker. Calls while one is under way are done after it.
 *
 * @returns a promise that ends when the panel shows the labelmap as it was at the call
 */
export function refreshMeasurement(context: HostContext, session: KidneySession): Promise<void> {
  const { contours } = session.store.get();
  if (!contours) {
    return Promise.resolve();
  }
  try {
    const images = labelmapImages(context, contours.segmentationId, contours.imageIds);
    contours.measurement.update((k) => images[k].voxelManager.getScalarData() as Uint8Array);
  } catch (error) {
    session.run.showError(toUserMessage(error));
    return Promise.resolve();
  }
  return session.measuring.add(() => measureChanged(context, session, contours));
}

async function measureChanged(
  context: HostContext,
  session: KidneySession,
  contours: KidneyContours,
): Promise<void> {
  const { store, meter, dose, run } = session;
  // Before the first whole measurement there is nothing to add to; it takes these slices too.
  if (!isCurrent(store, { contours }) || !store.get().measured) {
    return;
  }
  const slices = contours.measurement.takeChanged();
  if (slices.length === 0) {
    return;
  }
  try {
    await meter.update(meterSlices(context, contours, slices, contours.measurement.labels));
    const measured = await meter.measure();
    const measuredContours = await meter.measureContours();
    if (isCurrent(store, { contours })) {
      dose.remeasure({ measured, measuredContours });
      reassessEdited(context, session, contours);
      publishReport(session);
    }
  } catch (error) {
    // The meter is closed when the mode is left: no error for whoever enters it next.
    if (isCurrent(store, { contours })) {
      run.showError(toUserMessage(error));
    }
  }
}
