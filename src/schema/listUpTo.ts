import * as v from 'valibot';
import { allowed } from './allowed';

/** A list of at most `maximumLength` entries. */
export function listUpTo<T extends v.GenericSchema>(maximumLength: number, entry: T) {
  const words = `a list of at most ${maximumLength} entries`;
  return v.pipe(v.array(entry, words), v.maxLength(maximumLength, words), allowed(words));
}
