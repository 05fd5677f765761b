import { toDosimetryError } from '../errors';
import type { CommissioningCase } from './commissioningReport';

/** A case before it is asked. */
export interface CaseQuestion extends Omit<CommissioningCase, 'found' | 'verdict' | 'error'> {
  find: () => number | string | Promise<number | string>;
}

/** Asks; a case that stops with an error has failed, and the others go on. */
export async function checkCase({ find, ...question }: CaseQuestion): Promise<CommissioningCase> {
  try {
    const found = await find();
    return { ...question, found, verdict: isWithin(found, question) ? 'passed' : 'failed' };
  } catch (error) {
    const { code, message } = toDosimetryError(error);
    return { ...question, verdict: 'failed', error: `${code}: ${message}` };
  }
}

function isWithin(
  found: number | string,
  { expected, tolerance }: Pick<CommissioningCase, 'expected' | 'tolerance'>,
): boolean {
  if (typeof found === 'string' || typeof expected === 'string') {
    return found === expected;
  }
  const { absolute = 0, relative = 0 } = tolerance;
  return Math.abs(found - expected) <= Math.max(absolute, relative * Math.abs(expected));
}
