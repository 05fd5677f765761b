import type { HostContext } from '../host/hostTypes';
import { cancelOnEscape } from '../host/cancelOnEscape';
import { notifyError } from '../host/notifyError';
import { unlessCancelled } from '../pace/unlessCancelled';
import { isCurrent } from '../session/isCurrent';
import type { KidneySession } from '../session/kidneySession';
import { toUserMessage } from '../session/toUserMessage';

/**
 * Opens contours as a run of the panel: with stages, Escape and one message where it fails; then
 * whatever was there stays.
 *
 * @returns whether they are there
 */
export async function runOpening(
  context: HostContext,
  session: KidneySession,
  open: (signal: AbortSignal) => Promise<unknown>,
): Promise<boolean> {
  const { store } = session;
  const run = session.run.start();
  if (!run) {
    return false;
  }
  const stopListening = cancelOnEscape(() => run.abort());
  try {
    await unlessCancelled(run.signal, open(run.signal));
    return true;
  } catch (error) {
    if (isCurrent(store, { run })) {
      const message = toUserMessage(error);
      session.run.fail(message, store.get().contours !== undefined);
      notifyError(context, message);
    }
    return false;
  } finally {
    stopListening();
    session.run.end(run);
  }
}
