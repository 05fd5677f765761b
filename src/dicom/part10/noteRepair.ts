import type { Cursor } from './cursor';

/**
 * Notes that something was ignored, or read in another form than announced.
 * @param what the part of a sentence after a number: "delimiters that end nothing were ignored"
 */
export function noteRepair({ repairs }: Cursor, what: string, count = 1): void {
  repairs.set(what, (repairs.get(what) ?? 0) + count);
}
