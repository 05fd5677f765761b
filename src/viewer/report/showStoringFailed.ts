import type { HostContext } from '../host/hostTypes';
import { notifyError } from '../host/notifyError';
import type { KidneySession } from '../session/kidneySession';
import { toUserMessage } from '../session/toUserMessage';

/** Says in the panel and in a notification why something could not be stored, and what to do. */
export function showStoringFailed(
  context: HostContext,
  { exporting }: KidneySession,
  error: unknown,
): void {
  const message = toUserMessage(error);
  exporting.fail(message);
  notifyError(context, message);
}
