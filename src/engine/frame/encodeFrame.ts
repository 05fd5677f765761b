import { frameArrays, frameMagic, framePrefixBytes, padded } from './frameTypes';
import type { FrameArray, FrameArrayName, FrameHeader, FrameReference } from './frameTypes';

/**
 * Encodes plain data with typed arrays as one binary body: "KDF1", length of the header (uint32),
 * header (JSON in UTF-8, with arrays replaced by their number), then the arrays, each at a multiple
 * of 8 bytes; all little endian. It does for HTTP what a structured clone does within a browser.
 * @returns parts to be sent one after the other; the arrays themselves are not copied
 */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer>[] {
  const arrays: FrameArray[] = [];
  const replaced = replaceArrays(value, arrays);
  const header: FrameHeader = {
    value: replaced,
    arrays: arrays.map((array) => ({ type: nameOf(array)!, length: array.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(padded(framePrefixBytes + json.length));
  start.set(frameMagic);
  new DataView(start.buffer).setUint32(4, json.length, true);
  start.set(json, framePrefixBytes);
  return [
    start,
    ...arrays.flatMap((array) => {
      const bytes = new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
      const gap = padded(bytes.length) - bytes.length;
      return gap === 0 ? [bytes] : [bytes, new Uint8Array(gap)];
    }),
  ];
}

function replaceArrays(value: unknown, arrays: FrameArray[]): unknown {
  if (ArrayBuffer.isView(value)) {
    const reference: FrameReference = { $array: arrays.push(value as FrameArray) - 1 };
    return reference;
  }
  if (Array.isArray(value)) {
    return value.map((item) => replaceArrays(item, arrays));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, replaceArrays(item, arrays)]),
    );
  }
  return value;
}

/** Uses the tag and not instanceof, because an array may come from another realm. */
function nameOf(array: FrameArray): FrameArrayName | undefined {
  const name = array[Symbol.toStringTag] as FrameArrayName;
  return name in frameArrays ? name : undefined;
}
