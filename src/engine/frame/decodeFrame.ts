import { DosimetryError } from '../../errors';
import { frameArrays, frameMagic, framePrefixBytes, padded } from './frameTypes';
import type { FrameArray, FrameHeader } from './frameTypes';

/** Far larger than any header that we write; prevents a hostile one from being parsed. */
const maxHeaderBytes = 4 * 1024 * 1024;
/** Deepest nesting of values; our results have ten levels. */
const maxDepth = 100;

/**
 * Decodes a frame (see encodeFrame). Its arrays are views of `bytes` where these are aligned to a
 * multiple of 8, otherwise copies. Only the frame itself is checked, not the meaning of its values.
 * @throws DosimetryError INVALID_ARGUMENT where it is not a frame, or is cut short or too long
 */
export function decodeFrame(bytes: Uint8Array<ArrayBuffer>): unknown {
  if (bytes.length < framePrefixBytes || frameMagic.some((byte, n) => bytes[n] !== byte)) {
    throw invalid('It does not begin with "KDF1".');
  }
  const headerBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const start = padded(framePrefixBytes + headerBytes);
  if (headerBytes > maxHeaderBytes || start > bytes.length) {
    throw invalid(`A header of ${headerBytes} bytes was announced in ${bytes.length} bytes.`);
  }
  const header = parseHeader(bytes.subarray(framePrefixBytes, framePrefixBytes + headerBytes));
  const arrays: FrameArray[] = [];
  let offset = start;
  for (const described of header.arrays as unknown[]) {
    // A list from outside may contain anything, including null.
    const { type = '', length = -1 } = (described ?? {}) as Partial<FrameArray> & { type?: string };
    const ArrayType = Object.hasOwn(frameArrays, type)
      ? frameArrays[type as keyof typeof frameArrays]
      : undefined;
    if (!ArrayType || !Number.isSafeInteger(length) || length < 0) {
      throw invalid('An array is described in a way this program does not know.');
    }
    const size = length * ArrayType.BYTES_PER_ELEMENT;
    if (offset + size > bytes.length) {
      throw invalid('It ends before its last array.');
    }
    const place = bytes.byteOffset + offset;
    arrays.push(
      place % ArrayType.BYTES_PER_ELEMENT === 0
        ? new ArrayType(bytes.buffer, place, length)
        : new ArrayType(bytes.buffer.slice(place, place + size)),
    );
    offset += padded(size);
  }
  if (offset !== bytes.length) {
    throw invalid(`It has ${bytes.length - offset} bytes more than described.`);
  }
  return restoreArrays(header.value, arrays);
}

function parseHeader(bytes: Uint8Array): FrameHeader {
  let header: FrameHeader;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as FrameHeader;
  } catch (cause) {
    throw invalid('Its header is not JSON.', cause);
  }
  if (!Array.isArray(header?.arrays)) {
    throw invalid('Its header has no list of arrays.');
  }
  return header;
}

function restoreArrays(value: unknown, arrays: FrameArray[], depth = 0): unknown {
  if (depth > maxDepth) {
    throw invalid(`Its values lie more than ${maxDepth} deep in one another.`);
  }
  if (Array.isArray(value)) {
    return value.map((item) => restoreArrays(item, arrays, depth + 1));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Object.hasOwn(value, '$array')) {
    const { $array } = value as { $array: unknown };
    // Only a number is accepted, because an array has other properties too, for example "length".
    const array = Number.isInteger($array) ? arrays[$array as number] : undefined;
    if (!array) {
      throw invalid('It names an array that it does not hold.');
    }
    return array;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, restoreArrays(item, arrays, depth + 1)]),
  );
}

function invalid(why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The data sent between viewer and server cannot be read.',
    why,
    next: 'Check that viewer and server have the same version, then try again.',
    cause,
  });
}
