import { Inflate } from 'fflate';
import { DosimetryError } from '../../errors';
import { limits } from '../limits';

/**
 * Number of compressed bytes passed on at a time, so that the largest expansion of one step
 * (1032-fold) stays small.
 */
const step = 16 * 1024;

/**
 * Inflates a deflated data set (PS3.5 A.5) piece by piece, so that a file that expands beyond the
 * limits is stopped in time.
 * @throws TOO_LARGE, or the library's error for bytes that are not deflated
 */
export function inflateDataSet(deflated: Uint8Array): Uint8Array {
  const most = Math.min(
    limits.inflatedBytes,
    Math.max(limits.smallBytes, limits.inflateRatio * deflated.length),
  );
  const pieces: Uint8Array[] = [];
  let total = 0;
  let isComplete = false;
  const inflate = new Inflate((piece, isLast) => {
    pieces.push(piece);
    total += piece.length;
    isComplete ||= isLast;
    if (total > most) {
      throw tooLarge(deflated.length, most);
    }
  });
  for (let at = 0; at < deflated.length && !isComplete; at += step) {
    inflate.push(deflated.subarray(at, at + step), at + step >= deflated.length);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(deflated: number, most: number): DosimetryError {
  return new DosimetryError('TOO_LARGE', {
    what: 'The file unpacks to more than an image can hold.',
    why: `Its ${deflated} deflated bytes become more than ${Math.round(most / 2 ** 20)} MB.`,
    next: 'Export the object again, without deflating it.',
  });
}
