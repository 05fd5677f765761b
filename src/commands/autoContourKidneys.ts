import { contourCt } from '../viewer/contours/contourCt';
import { cancelOnEscape } from '../viewer/host/cancelOnEscape';
import type { DisplaySet, HostContext } from '../viewer/host/hostTypes';
import { notifyError } from '../viewer/host/notifyError';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { afterPaint } from '../viewer/pace/afterPaint';
import { unlessCancelled } from '../viewer/pace/unlessCancelled';
import { chooseCt } from '../viewer/series/chooseCt';
import type { CtChoice } from '../viewer/series/chooseCt';
import { describeSeries } from '../viewer/series/describeSeries';
import { displayCt } from '../viewer/series/displayCt';
import { waitForSeries } from '../viewer/series/waitForSeries';
import { whyNoCt } from '../viewer/series/whyNoCt';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { SessionState } from '../viewer/session/sessionState';
import { toUserMessage } from '../viewer/session/toUserMessage';
import { hostWords } from '../viewer/words/hostWords';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

export interface AutoContourKidneysOptions {
  /** The CT to use; without it the only suitable one, or the user is asked. */
  displaySetInstanceUID?: string;
}

/**
 * From the open study's CT to editable contours and doses in the panel. Errors end up in the panel
 * and in a notification; contours that are already there are left alone when a run fails.
 */
export async function autoContourKidneys(
  context: HostContext,
  session: KidneySession,
  { displaySetInstanceUID }: AutoContourKidneysOptions = {},
): Promise<void> {
  const run = session.run.start();
  if (!run) {
    return;
  }
  const { signal } = run;
  const stopListening = cancelOnEscape(() => run.abort());
  let began: Partial<SessionState> = { run };
  try {
    await unlessCancelled(signal, waitForSeries(context, signal));
    const choice = await chooseOrExplain(context, displaySetInstanceUID, signal);
    const chosen = chosenOrAsked(session, choice);
    if (!chosen) {
      return;
    }
    displayCt(context, chosen);
    const { contours, totalSeconds } = await unlessCancelled(
      signal,
      contourCt(context, session, chosen, signal),
    );
    // The contours are there: nothing is left to cancel, and the next run need not wait for the
    // dose.
    began = { contours };
    stopListening();
    session.run.end(run);
    sayDone(context, totalSeconds);
    // The contours are seen first.
    await afterPaint();
    await selectKidneyDoseMap(context, session, {});
    // The user may have painted before the contours were those of the session.
    await refreshMeasurement(context, session);
  } catch (error) {
    // Otherwise the mode was left meanwhile: nothing of this run may show up in the next one.
    if (isCurrent(session.store, began)) {
      sayFailed(context, session, error);
    }
  } finally {
    stopListening();
    session.run.end(run);
  }
}

/** @throws DosimetryError NO_CT, or why the archive does not give one */
async function chooseOrExplain(
  context: HostContext,
  wantedUID: string | undefined,
  signal: AbortSignal,
): Promise<CtChoice> {
  try {
    return chooseCt(context.servicesManager.services, wantedUID);
  } catch (noCt) {
    throw await unlessCancelled(signal, whyNoCt(context, noCt, signal));
  }
}

/** @returns undefined where the panel asks which CT is meant */
function chosenOrAsked(session: KidneySession, choice: CtChoice): DisplaySet | undefined {
  if ('chosen' in choice) {
    return choice.chosen;
  }
  session.run.askForCt(
    choice.candidates.map((ct) => ({
      displaySetInstanceUID: ct.displaySetInstanceUID,
      title: describeSeries(ct),
    })),
  );
  return undefined;
}

function sayDone({ servicesManager }: HostContext, totalSeconds: number): void {
  const { t, number } = hostWords();
  servicesManager.services.uiNotificationService.show({
    title: t('panel.run'),
    message: t('run.done', { seconds: number(totalSeconds, 1) }),
    type: 'success',
  });
}

function sayFailed(context: HostContext, { run, store }: KidneySession, error: unknown): void {
  const message = toUserMessage(error);
  run.fail(message, store.get().contours !== undefined);
  notifyError(context, message);
}
