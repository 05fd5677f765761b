import { compareWith } from '../viewer/comparison/compareWith';
import { labelmapOf } from '../viewer/comparison/labelmapOf';
import { stopComparing } from '../viewer/comparison/stopComparing';
import { drawContourObject } from '../viewer/contours/drawContourObject';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { showSlice } from '../viewer/review/showSlice';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';
import type { ComparedSet } from '../viewer/session/slices/comparisonSlice';
import { toUserMessage } from '../viewer/session/toUserMessage';

export interface CompareKidneyContoursOptions {
  /**
   * `first`: the contours as first drawn or opened; `same`: the set that is beside already; else
   * the SOPInstanceUID of a listed object. Left out: the contours beside are taken away.
   */
  with?: string;
}

/** Compares the edited contours with another set, and shows the slice that differs most. */
export async function compareKidneyContours(
  context: HostContext,
  session: KidneySession,
  { with: other }: CompareKidneyContoursOptions,
): Promise<void> {
  const { store, comparison } = session;
  const { contours } = store.get();
  if (!contours) {
    return;
  }
  if (other === undefined) {
    stopComparing(context, session);
    return;
  }
  try {
    comparison.work('');
    await refreshMeasurement(context, session);
    const set = await setOf(context, session, contours, other);
    if (!set || !isCurrent(store, { contours })) {
      return;
    }
    await compareWith(context, session, contours, set);
    const { comparison: shown } = store.get();
    if (shown.status === 'ready' && shown.compared.slices.length > 0) {
      showSlice(context, contours, shown.compared.slices[0].k);
    }
  } catch (error) {
    comparison.fail(toUserMessage(error));
  }
}

async function setOf(
  context: HostContext,
  session: KidneySession,
  { ct, measurement, openedFrom }: KidneyContours,
  other: string,
): Promise<ComparedSet | undefined> {
  const { comparedSet, contourObjects } = session.store.get();
  if (other === 'same') {
    return comparedSet;
  }
  if (other === 'first') {
    return {
      id: 'first',
      title: openedFrom ? `${openedFrom.title}, as opened` : 'Automatic contours',
      labelmap: labelmapOf(ct.volume, measurement.automaticLabels),
    };
  }
  const object = contourObjects.find(
    ({ reference }) => reference.ReferencedSOPInstanceUID === other,
  );
  if (!object) {
    return undefined;
  }
  const { labelmap } = await drawContourObject(context, session, object, ct);
  return { id: other, title: object.title, labelmap };
}
