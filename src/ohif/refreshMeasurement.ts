import { toUserMessage } from './toUserMessage';
import { currentFindings } from './currentFindings';
import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';
import { labelmapImages } from './labelmapImages';

/** Measures the labelmap as it is now in the viewer and updates the panel. */
export function refreshMeasurement(context: HostContext, session: KidneySession): void {
  const { current, store } = session;
  const { result } = store.get();
  if (!current || !result) {
    return;
  }
  try {
    const images = labelmapImages(context, current.segmentationId, current.imageIds);
    current.measurement.update((k) => images[k].voxelManager.getScalarData() as Uint8Array);
  } catch (error) {
    store.update({ error: toUserMessage(error) });
    return;
  }
  store.update({
    result: {
      ...result,
      rows: current.measurement.rows(),
      edited: current.measurement.isEdited(),
      findings: currentFindings(current),
    },
  });
}
