import * as v from 'valibot';
import { allowed } from './allowed';

/** Text of 1 to `maximumLength` characters, without the blanks around it. */
export function textUpTo(maximumLength: number) {
  const words = `text of 1 to ${maximumLength} characters`;
  return v.pipe(
    v.string(words),
    v.maxLength(maximumLength, words),
    v.regex(/\S/, words),
    v.trim(),
    allowed(words),
  );
}
