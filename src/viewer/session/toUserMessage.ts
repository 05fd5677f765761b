import { toDosimetryError } from '../../errors';
import type { UserMessage } from './slices/runSlice';

/** What the panel shows of anything thrown. */
export function toUserMessage(error: unknown): UserMessage {
  const { code, what, why, next } = toDosimetryError(error);
  return { code, what, why, next };
}
