import { DosimetryError } from '../errors';
import type { Verdict } from './verdict';

export interface GiveVerdictInput {
  status: Verdict['status'];
  reviewerName: string | undefined;
  now: Date;
}

/**
 * A verdict with its name and time.
 * @throws INVALID_ARGUMENT without a name: nobody can approve without saying who they are
 */
export function giveVerdict({ status, reviewerName = '', now }: GiveVerdictInput): Verdict {
  const name = reviewerName.trim();
  if (name === '') {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what:
        status === 'APPROVED'
          ? 'The contours are not approved yet.'
          : 'The contours are not rejected yet.',
      why: 'A verdict needs the name of the reviewer (PS3.3 C.8.8.16).',
      next: 'Enter your name under "Review".',
    });
  }
  return { status, reviewerName: name, reviewedAt: now.toISOString() };
}
