import { DosimetryError } from '../errors';
import type { StoreOutcome } from './types';

const reasonsShown = 3;

/**
 * The error for a store in which some instances were refused; undefined where all were accepted.
 */
export function storeRefused(outcomes: readonly StoreOutcome[]): DosimetryError | undefined {
  const refused = outcomes.filter(({ status }) => status === 'refused');
  if (refused.length === 0) {
    return undefined;
  }
  const reasons = new Map<string, number>();
  for (const { message = 'no reason given' } of refused) {
    reasons.set(message, (reasons.get(message) ?? 0) + 1);
  }
  const shown = [...reasons]
    .slice(0, reasonsShown)
    .map(([reason, count]) => (refused.length > 1 ? `${count} times: ${reason}` : reason));
  const rest = reasons.size - shown.length;
  return new DosimetryError('STORE_REFUSED', {
    what: describeOutcome(outcomes),
    why: `It says: ${shown.join('; ')}${rest > 0 ? `; and ${rest} further reasons` : ''}.`,
    next: 'Save as a file so that nothing is lost, and show this text to the administrator of the archive.',
  });
}

function describeOutcome(outcomes: readonly StoreOutcome[]): string {
  const sent = outcomes.length;
  const count = (...statuses: StoreOutcome['status'][]) =>
    outcomes.filter(({ status }) => statuses.includes(status)).length;
  const stored = count('stored', 'alreadyStored');
  const doubtful = count('unconfirmed');
  const doubt = doubtful > 0 ? ` Whether it stored ${doubtful} others is not certain.` : '';
  if (stored > 0) {
    return `The archive stored only ${stored} of ${sent} objects.${doubt}`;
  }
  if (doubtful > 0) {
    return `The archive refused ${count('refused')} of ${sent} objects.${doubt}`;
  }
  return sent === 1
    ? 'The archive refused to store the object.'
    : `The archive stored none of the ${sent} objects.`;
}
