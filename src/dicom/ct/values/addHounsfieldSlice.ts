import { DosimetryError } from '../../../errors';
import type { CtSlice } from '../../types';
import type { HounsfieldBuffer } from './hounsfieldBuffer';
import type { PaddingRange } from './paddingRange';
import type { StoredSlice } from './storedSlice';

const airHu = -1000;
/**
 * Lower end of the CT scale: 12 bits with an offset of 1024. Values below it are markers and
 * artefacts.
 */
const lowestHu = -1024;
const highestInt16 = 32767;

/**
 * Writes one slice into its place as Hounsfield units. Padding becomes air (-1000 HU). Other values
 * below -1024 HU, which scanners write outside the reconstructed circle, become -1024 HU. The
 * voxels become Float32 where the slice has values that Int16 cannot hold without loss.
 * @param k place of the slice; each is written once
 * @throws PIXEL_DATA_DAMAGED for a wrong number of pixels or values that are not numbers
 */
export function addHounsfieldSlice(buffer: HounsfieldBuffer, k: number, slice: StoredSlice): void {
  const { pixels, slope, intercept, name } = slice;
  if (pixels.length !== buffer.pixelsPerSlice) {
    throw damaged(name, `It has ${pixels.length} pixels, ${buffer.pixelsPerSlice} are needed.`);
  }
  const range = rangeOf(slice);
  if (Number.isNaN(range.lowest)) {
    throw damaged(name, 'Some values are no numbers.');
  }
  buffer.lowest = Math.min(buffer.lowest, range.lowest);
  buffer.highest = Math.max(buffer.highest, range.highest);
  const isWhole = range.isWhole && Number.isInteger(slope) && Number.isInteger(intercept);
  if (buffer.data instanceof Int16Array && !(isWhole && range.highest <= highestInt16)) {
    buffer.data = new Float32Array(buffer.data);
  }
  fill(buffer.data, k * buffer.pixelsPerSlice, slice);
}

/** HU range without padding; NaN if a value is not a number. */
function rangeOf(slice: StoredSlice): { lowest: number; highest: number; isWhole: boolean } {
  const { pixels, slope, intercept, padding } = slice;
  let isWhole = true;
  if (pixels instanceof Float32Array || pixels instanceof Float64Array) {
    for (let index = 0; index < pixels.length; index++) {
      if (!Number.isInteger(pixels[index])) {
        isWhole = false;
        if (!Number.isFinite(pixels[index])) {
          return { lowest: NaN, highest: NaN, isWhole };
        }
      }
    }
  }
  const stored = padding ? rangeWithout(pixels, padding) : rangeOfAll(pixels);
  const ends = stored.map((value) => value * slope + intercept);
  return stored[0] > stored[1]
    ? { lowest: airHu, highest: airHu, isWhole }
    : { lowest: Math.min(...ends), highest: Math.max(...ends), isWhole };
}

// Separate loops for slices without padding, the usual case, which take half the time.
function rangeOfAll(pixels: CtSlice['pixels']): [number, number] {
  let lowest = pixels[0];
  let highest = pixels[0];
  for (let index = 1; index < pixels.length; index++) {
    const value = pixels[index];
    if (value < lowest) {
      lowest = value;
    } else if (value > highest) {
      highest = value;
    }
  }
  return [lowest, highest];
}

function rangeWithout(pixels: CtSlice['pixels'], padding: PaddingRange): [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let index = 0; index < pixels.length; index++) {
    const value = pixels[index];
    if (value < padding.lowest || value > padding.highest) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return [lowest, highest];
}

/** Writes one slice. */
function fill(data: Int16Array | Float32Array, offset: number, slice: StoredSlice): void {
  const { pixels, slope, intercept, padding } = slice;
  for (let index = 0; index < pixels.length; index++) {
    const hu = pixels[index] * slope + intercept;
    data[offset + index] = hu < lowestHu ? lowestHu : hu;
  }
  if (padding) {
    fillPadding(data, offset, pixels, padding);
  }
}

/** Turns padding into air. */
function fillPadding(
  data: Int16Array | Float32Array,
  offset: number,
  pixels: CtSlice['pixels'],
  padding: PaddingRange,
): void {
  for (let index = 0; index < pixels.length; index++) {
    if (pixels[index] >= padding.lowest && pixels[index] <= padding.highest) {
      data[offset + index] = airHu;
    }
  }
}

function damaged(name: string, why: string): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of ${name} are damaged.`,
    why,
    next: 'Load the image again; the original in the archive may be intact.',
  });
}
