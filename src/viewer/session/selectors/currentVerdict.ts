import type { Verdict } from '../../../review';
import type { SessionState } from '../sessionState';
import { reviewedParts } from './reviewedParts';
import { sameParts } from './sameParts';

/** The verdict, unless something that it was about has changed since: then there is none. */
export function currentVerdict(
  state: Pick<SessionState, 'contours' | 'doseMaps' | 'entries' | 'statements' | 'given'>,
): Verdict | undefined {
  const { given } = state;
  return given && sameParts(given.about, reviewedParts(state)) ? given.verdict : undefined;
}
