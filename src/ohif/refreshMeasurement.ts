import { toUserMessage } from './toUserMessage';
import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';
import { labelmapImages } from './labelmapImages';
import { meterSlices } from './meterSlices';
import { publishReport } from './publishReport';
import { reassessEdited } from './reassessEdited';

/**
 * Measures the labelmap as it is now in the viewer and updates the panel: only slices that changed are
 * measured again, in the meter's worker. Calls while one is under way are done after it.
 *
 * @returns a promise that ends when the panel shows the labelmap as it was at the call
 */
export function refreshMeasurement(context: HostContext, session: KidneySession): Promise<void> {
  const { current, store } = session;
  if (!current || !store.get().result) {
    return Promise.resolve();
  }
  const { measurement, unmeasured } = current;
  try {
    const images = labelmapImages(context, current.segmentationId, current.imageIds);
    measurement
      .update((k) => images[k].voxelManager.getScalarData() as Uint8Array)
      .forEach((k) => unmeasured.add(k));
  } catch (error) {
    store.update({ error: toUserMessage(error) });
    return Promise.resolve();
  }
  current.measuring = current.measuring.then(async () => {
    // Before the first whole measurement there is nothing to add to; it takes these slices too.
    if (session.current !== current || unmeasured.size === 0 || !current.measured) {
      return;
    }
    const slices = [...unmeasured];
    unmeasured.clear();
    try {
      await session.meter.update(meterSlices(context, current, slices, measurement.labels));
      current.measured = await session.meter.measure();
      reassessEdited(context, session, current);
      publishReport(session, current);
    } catch (error) {
      // The meter is closed when the mode is left: no error for whoever enters it next.
      if (session.current === current) {
        store.update({ error: toUserMessage(error) });
      }
    }
  });
  return current.measuring;
}
