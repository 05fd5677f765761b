import { createHash } from 'node:crypto';
import { getNumber, getSequence, getValues, type NaturalDataset } from '../../../src/dicom';
import type { PlainValue, PydicomAnswer } from './createPydicom';

export interface OwnReading {
  dataset: NaturalDataset;
  transferSyntaxUID?: string;
  /** Stored values, where they were decoded. */
  pixels?: ArrayLike<number>;
  /** The reader says that it repaired or ignored something, as pydicom may do otherwise. */
  isRepaired?: boolean;
}

/**
 * What the product reads otherwise than pydicom does, one sentence each: numbers first of all, then
 * texts and pixels.
 */
export function differences(own: OwnReading, theirs: PydicomAnswer): string[] {
  const found: string[] = [];
  if (own.isRepaired) {
    return found;
  }
  for (const [path, values] of Object.entries(theirs.values ?? {})) {
    const mine = collect(own.dataset, path.split('.'));
    const difference = values && mine && compare(mine, values);
    if (difference) {
      found.push(`${path} differs from pydicom: ${difference}`);
    }
  }
  // 32-bit big endian cells are written in two ways; the reader tells them apart by the image,
  // pydicom does not.
  const isTwofold =
    own.transferSyntaxUID === '1.2.840.10008.1.2.2' &&
    getNumber(own.dataset, 'BitsAllocated') === 32;
  if (own.pixels && theirs.pixels && !isTwofold) {
    const doubles = Float64Array.from(own.pixels);
    const sha1 = createHash('sha1').update(new Uint8Array(doubles.buffer)).digest('hex');
    if (sha1 !== theirs.pixels.sha1) {
      found.push('stored values differ from those of pydicom');
    }
    if (theirs.pixels.lostBits) {
      found.push('stored values have bits in use outside BitsStored, which are cut off in silence');
    }
  }
  return found;
}

function collect(dataset: NaturalDataset, path: string[]): unknown[] | undefined {
  const [keyword, ...rest] = path;
  if (rest.length === 0) {
    return getValues(dataset, keyword);
  }
  try {
    const inner = getSequence(dataset, keyword).map((item) => collect(item, rest));
    return inner.every((one) => one !== undefined) ? inner.flat() : undefined;
  } catch {
    // Refused by the helper that every reader uses.
    return undefined;
  }
}

/**
 * Undefined where equal, or where the product's value is none that a reader would take for a
 * number.
 */
function compare(mine: unknown[], theirs: PlainValue[]): string | undefined {
  const plain = mine.map((value) => (value instanceof String ? String(value) : value));
  if (plain.some((value) => value !== null && typeof value === 'object')) {
    return undefined;
  }
  if (plain.length !== theirs.length) {
    const isText = [...plain, ...theirs].every((value) => isPlain(String(value)));
    return !isText || (isEmpty(plain) && isEmpty(theirs))
      ? undefined
      : `${show(plain)}, not ${show(theirs)}`;
  }
  const n = plain.findIndex((value, index) => !same(value, theirs[index]));
  return n < 0 ? undefined : `value ${n + 1} is ${show([plain[n]])}, not ${show([theirs[n]])}`;
}

function isEmpty(values: readonly unknown[]): boolean {
  return values.every((value) => value === null || value === '');
}

function same(mine: unknown, theirs: PlainValue): boolean {
  if (theirs !== null && typeof theirs === 'object') {
    // pydicom finds no number there: neither may the product.
    return typeof mine !== 'number' || 'bytes' in theirs;
  }
  if (typeof mine === 'number') {
    return (
      Object.is(mine, theirs) || mine === theirs || Number(theirs) === mine || Number.isNaN(mine)
    );
  }
  if (mine === null || mine === undefined || mine === '') {
    return theirs === null || theirs === undefined || String(theirs).trim() === '';
  }
  // A text where a number should be is refused by every reader of numbers.
  const [left, right] = [String(mine), String(theirs)].map((text) => text.trim());
  return typeof theirs === 'number' || left === right || !isPlain(left) || !isPlain(right);
}

/** Bytes outside ASCII are shown differently by other programs where no character set is named. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function show(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  return text.length > 100 ? `${text.slice(0, 100)}... (${values.length} values)` : text;
}
