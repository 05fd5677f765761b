import type { KidneySession } from '../session/kidneySession';

/** Stops a run under way, frees the worker and takes back everything enterSession set up. */
export function leaveSession(session: KidneySession): void {
  session.run.cancel();
  session.timePoints.cancel();
  session.cycles.cancel();
  session.serial.cancel();
  session.secondLook.cancel();
  session.serialPause.cancel();
  session.client.dispose();
  session.serialWork.dispose();
  session.subscriptions.splice(0).forEach((subscription) => subscription.unsubscribe());
  session.cleanUp.splice(0).forEach((undo) => undo());
  session.reset();
}
