import { DosimetryError } from '../../../errors';
import { describeInstance } from '../../messages/describeInstance';
import { requiredNumber } from '../../attributes/requiredNumber';
import type { CtSlice } from '../../types';
import { paddingRange, type PaddingRange } from './paddingRange';

const airHu = -1000;
/**
 * Lower end of the CT scale: 12 bits with an offset of 1024. Values below it are markers and
 * artefacts.
 */
const lowestHu = -1024;
/** Extended scales for metal end at 16 bits. */
const highestHu = 70_000;

interface PreparedSlice {
  pixels: CtSlice['pixels'];
  slope: number;
  intercept: number;
  padding?: PaddingRange;
}

/**
 * Hounsfield units of ordered slices: HU = stored value x RescaleSlope + RescaleIntercept, with
 * each slice's own values (PS3.3 C.11.1). Whole numbers that fit are returned as Int16, without
 * loss; others as Float32. Padding becomes air (-1000 HU). Other values below -1024 HU, which
 * scanners write outside the reconstructed circle, become -1024 HU. Pauses after each slice, so
 * that a viewer can respond in between.
 * @throws PIXEL_DATA_DAMAGED for a wrong number of pixels or values that are not numbers,
 *   NOT_HOUNSFIELD if the values cannot be HU.
 */
export function* hounsfieldVolume(
  slices: CtSlice[],
  pixelsPerSlice: number,
): Generator<void, Int16Array | Float32Array> {
  const prepared = slices.map((slice) => prepare(slice, pixelsPerSlice));
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  for (const [k, slice] of prepared.entries()) {
    const range = rangeOf(slice);
    if (Number.isNaN(range.lowest)) {
      throw damaged(slices[k], 'Some values are no numbers.');
    }
    lowest = Math.min(lowest, range.lowest);
    highest = Math.max(highest, range.highest);
    isWhole &&= range.isWhole && Number.isInteger(slice.slope) && Number.isInteger(slice.intercept);
    yield;
  }
  checkPlausible(lowest, highest);
  const length = pixelsPerSlice * slices.length;
  const data = isWhole && highest <= 32767 ? new Int16Array(length) : new Float32Array(length);
  for (const [k, slice] of prepared.entries()) {
    fill(data, k * pixelsPerSlice, slice);
    yield;
  }
  return data;
}

function prepare({ dataset, pixels, isHounsfield }: CtSlice, count: number): PreparedSlice {
  if (pixels.length !== count) {
    throw damaged({ dataset }, `It has ${pixels.length} pixels, ${count} are needed.`);
  }
  const slope = requiredNumber(dataset, 'RescaleSlope');
  const intercept = requiredNumber(dataset, 'RescaleIntercept');
  const padding = paddingRange(dataset, slope, intercept);
  if (!isHounsfield) {
    return { pixels, slope, intercept, padding };
  }
  const ends = padding && [padding.lowest * slope + intercept, padding.highest * slope + intercept];
  return {
    pixels,
    slope: 1,
    intercept: 0,
    padding: ends && { lowest: Math.min(...ends), highest: Math.max(...ends) },
  };
}

/** HU range without padding; NaN if a value is not a number. */
function rangeOf(slice: PreparedSlice): { lowest: number; highest: number; isWhole: boolean } {
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
function fill(data: Int16Array | Float32Array, offset: number, slice: PreparedSlice): void {
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

/**
 * Checks only what is certain. A body in HU has values below 0 (fat, gas, the air around it), so a
 * volume that reaches bone but has no negative value is not in HU; usually the offset of 1024 was
 * lost.
 */
function checkPlausible(lowest: number, highest: number): void {
  if (highest > highestHu) {
    throw new DosimetryError('NOT_HOUNSFIELD', {
      what: 'The values of the series are not Hounsfield units.',
      why: `They range from ${lowest} to ${highest}: no metal reaches ${highestHu} HU.`,
      next: 'Choose the original CT images from the scanner; the rescale values may have been altered.',
    });
  }
  if (lowest >= 0 && highest >= 500) {
    throw new DosimetryError('NOT_HOUNSFIELD', {
      what: 'The values of the series are not Hounsfield units.',
      why: `They range from ${lowest} to ${highest}: without a single negative value there is neither air nor fat.`,
      next: 'Choose the original CT images from the scanner; a conversion may have lost the offset.',
    });
  }
}

function damaged({ dataset }: Pick<CtSlice, 'dataset'>, why: string): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of ${describeInstance(dataset)} are damaged.`,
    why,
    next: 'Load the image again; the original in the archive may be intact.',
  });
}
