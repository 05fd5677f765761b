import type { KidneySession } from './kidneySession';
import { initialSessionState } from './sessionState';

/** Stops a run under way, frees the worker and takes back everything enterSession set up. */
export function leaveSession(session: KidneySession): void {
  session.run?.abort();
  session.run = undefined;
  session.client.dispose();
  session.subscriptions.splice(0).forEach((subscription) => subscription.unsubscribe());
  session.cleanUp.splice(0).forEach((undo) => undo());
  session.current = undefined;
  session.runCount = 0;
  session.store.update(initialSessionState);
}
