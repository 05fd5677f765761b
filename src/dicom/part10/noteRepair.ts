import type { Cursor } from './cursor';

/**
 * Remembers that something was ignored or read in another form than announced.
 * @param what a part of a sentence that follows a number: "delimiters that end nothing were
 *   ignored"
 */
export function noteRepair({ repairs }: Cursor, what: string, count = 1): void {
  repairs.set(what, (repairs.get(what) ?? 0) + count);
}
