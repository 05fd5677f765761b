import * as v from 'valibot';
import { allowed } from './allowed';

/** One of these words. */
export function oneOf<const T extends readonly string[]>(choices: T) {
  const words = choices.map((choice) => `"${choice}"`).join(' or ');
  return v.pipe(v.picklist(choices, words), allowed(words));
}
