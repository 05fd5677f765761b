import * as v from 'valibot';
import { allowed } from './allowed';

/** Text of a form; `words` says which. */
export function textLike(form: RegExp, words: string) {
  return v.pipe(v.string(words), v.regex(form, words), allowed(words));
}
