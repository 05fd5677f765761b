import { cancelledError } from '../errors';
import { watchOtherTabs } from '../saved';
import { engineSettings } from '../viewer/contours/engineSettings';
import { listContourObjects } from '../viewer/contours/listContourObjects';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { loginName } from '../viewer/review/loginName';
import type { SavedDetails } from '../viewer/saved/savedDetails';
import type { SavedWork } from '../saved';
import { waitForSeries } from '../viewer/series/waitForSeries';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';
import { autoContourKidneys } from './autoContourKidneys';

/**
 * What happens when the mode is entered: where this browser has unstored work on the study, or the
 * archive contours that this program made, the panel offers them; otherwise the kidneys are
 * contoured.
 */
export async function startKidneys(context: HostContext, session: KidneySession): Promise<void> {
  const { store } = session;
  const run = session.run.start();
  if (!run) {
    return;
  }
  const start = performance.now();
  // Files and engine come while the viewer still reads the study; whatever happens, the next run
  // needs them.
  void session.client.prepare(engineSettings(session.configuration));
  session.review.knowLogin(loginName(context));
  await gatherOffers(context, session, run);
  performance.measure('kidney-dosimetry: study', { start });
  const isHere = isCurrent(store, { run });
  session.run.end(run);
  if (!isHere) {
    return;
  }
  if (run.signal.aborted) {
    session.run.fail(toUserMessage(cancelledError()), false);
    return;
  }
  const { savedWork, contourObjects } = store.get();
  if (savedWork.length > 0 || contourObjects.some(({ isOurs }) => isOurs)) {
    session.run.offer();
  } else {
    await autoContourKidneys(context, session);
  }
}

/** What there is to go on with, once the viewer knows the study. */
async function gatherOffers(
  context: HostContext,
  session: KidneySession,
  run: AbortController,
): Promise<void> {
  const { store, saved } = session;
  await waitForSeries(context, run.signal);
  const [first] = context.servicesManager.services.displaySetService.getActiveDisplaySets();
  if (!first || !isCurrent(store, { run })) {
    return;
  }
  watchTabs(session, first.StudyInstanceUID);
  const [savedWork, contourObjects] = await Promise.all([
    findSavedWork(session, first.StudyInstanceUID),
    findObjects(context, first.StudyInstanceUID, run.signal),
  ]);
  if (isCurrent(store, { run })) {
    saved.offer({ savedWork, offeredAt: Date.now(), contourObjects });
  }
}

function watchTabs({ tabId, saved, cleanUp }: KidneySession, studyInstanceUID: string): void {
  if (typeof BroadcastChannel !== 'undefined') {
    cleanUp.push(watchOtherTabs({ tabId, studyInstanceUID, onChange: saved.notice }));
  }
}

/** A browser without storage has no unstored work. */
async function findSavedWork(
  { savedWorkStore }: KidneySession,
  studyInstanceUID: string,
): Promise<SavedWork<SavedDetails>[]> {
  const found = await savedWorkStore?.find(studyInstanceUID, Date.now()).catch(() => []);
  return (found ?? []) as SavedWork<SavedDetails>[];
}

/** Where the archive cannot be asked, nothing is offered: contouring would say what is wrong. */
async function findObjects(context: HostContext, studyInstanceUID: string, signal: AbortSignal) {
  try {
    const studies = [studyInstanceUID];
    return await listContourObjects(createHostDicomWebClient(context), {
      studyInstanceUIDs: studies,
      openStudyUIDs: studies,
      signal,
    });
  } catch {
    return [];
  }
}
