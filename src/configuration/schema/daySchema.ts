import * as v from 'valibot';
import { textLike } from '../../schema';

const words = 'a day as 2026-03-02';

/** A day of the calendar, YYYY-MM-DD. */
export const daySchema = v.pipe(textLike(/^\d{4}-\d{2}-\d{2}$/, words), v.check(isDay, words));

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines carry 30 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
