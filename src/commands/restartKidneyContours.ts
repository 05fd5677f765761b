import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { replaceLabels } from '../viewer/segmentation/replaceLabels';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/** Takes all edits back: the contours are again as they were first drawn or opened. */
export async function restartKidneyContours(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { contours } = session.store.get();
  if (!contours) {
    return;
  }
  try {
    replaceLabels(context, contours, contours.measurement.automaticLabels);
    await refreshMeasurement(context, session);
  } catch (error) {
    session.run.showError(toUserMessage(error));
  }
}
