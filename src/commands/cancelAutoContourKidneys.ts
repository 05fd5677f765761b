import type { KidneySession } from '../viewer/session/kidneySession';

/** Ends a run under way; the worker is stopped at once and nothing in the viewer changes. */
export function cancelAutoContourKidneys(session: KidneySession): void {
  session.run.cancel();
}
