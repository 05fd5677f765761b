import { compareWith } from '../viewer/comparison/compareWith';
import { stopComparing } from '../viewer/comparison/stopComparing';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { readLabelmap } from '../viewer/segmentation/readLabelmap';
import { replaceLabels } from '../viewer/segmentation/replaceLabels';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

export interface SetKidneySecondReadingOptions {
  /** `begin` hides the contours as they are; `finish` shows both and compares them. */
  step: 'begin' | 'finish';
}

/**
 * A second reading without sight of the first: it begins where the first one began, at the
 * network's contours, or at nothing where contours were opened. What the two differ by is the
 * department's own inter-observer difference.
 */
export async function setKidneySecondReading(
  context: HostContext,
  session: KidneySession,
  { step }: SetKidneySecondReadingOptions,
): Promise<void> {
  const { store, comparison, review } = session;
  const { contours, firstReading, predecessors } = store.get();
  if (!contours) {
    return;
  }
  try {
    if (step === 'begin' && !firstReading) {
      stopComparing(context, session);
      comparison.hideFirst({
        id: 'first-reading',
        title: 'First reading',
        labelmap: readLabelmap(context, contours),
      });
      review.beginAnew(predecessors);
      replaceLabels(context, contours, (k) =>
        contours.openedFrom ? null : contours.measurement.automaticLabels(k),
      );
      await refreshMeasurement(context, session);
    }
    if (step === 'finish' && firstReading) {
      await refreshMeasurement(context, session);
      await compareWith(context, session, contours, firstReading);
      comparison.hideFirst(undefined);
    }
  } catch (error) {
    comparison.fail(toUserMessage(error));
  }
}
