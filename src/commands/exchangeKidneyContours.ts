import { compareWith } from '../viewer/comparison/compareWith';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { readLabelmap } from '../viewer/segmentation/readLabelmap';
import { replaceLabels } from '../viewer/segmentation/replaceLabels';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/** The contours beside become the edited ones, and the edited ones stand beside. */
export async function exchangeKidneyContours(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { store, comparison } = session;
  const { contours, comparedSet } = store.get();
  if (!contours || !comparedSet) {
    return;
  }
  try {
    const edited = readLabelmap(context, contours);
    const { labelmap, title } = comparedSet;
    const size = labelmap.dimensions[0] * labelmap.dimensions[1];
    replaceLabels(context, contours, (k) => labelmap.data.subarray(k * size, (k + 1) * size));
    await refreshMeasurement(context, session);
    await compareWith(context, session, contours, {
      id: 'exchanged',
      title: `Before "${title}" took their place`,
      labelmap: edited,
    });
  } catch (error) {
    comparison.fail(toUserMessage(error));
  }
}
