import * as v from 'valibot';
import { allowed } from './allowed';

export function trueOrFalse() {
  const words = 'true or false';
  return v.pipe(v.boolean(words), allowed(words));
}
