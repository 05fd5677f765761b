import { toUserMessage } from '../session/toUserMessage';
import type { UserMessage } from '../session/slices/runSlice';

/** Why no dose was computed, in the words of this computation where the user stopped it. */
export function serialFailure(error: unknown): UserMessage {
  const message = toUserMessage(error);
  return message.code === 'CANCELLED'
    ? {
        code: 'CANCELLED',
        what: 'Computing the dose was cancelled.',
        why: 'The user stopped it.',
        next: 'What was read and contoured so far is kept; start it again at any time.',
      }
    : message;
}
