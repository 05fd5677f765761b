/** Typed arrays that a frame can carry, by their name in the header. */
export const frameArrays = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};

export type FrameArrayName = keyof typeof frameArrays;
export type FrameArray = InstanceType<(typeof frameArrays)[FrameArrayName]>;

/** Replaces an array in the header; the arrays follow the header in the order of their numbers. */
export interface FrameReference {
  $array: number;
}

export interface FrameHeader {
  value: unknown;
  arrays: { type: FrameArrayName; length: number }[];
}

/** "KDF1", the first four bytes of a frame. */
export const frameMagic = [0x4b, 0x44, 0x46, 0x31];
/** Bytes before the header: the magic number and the header's length, a 32-bit unsigned number. */
export const framePrefixBytes = 8;
/** Arrays begin at multiples of this, so that they can be viewed without copying. */
const frameAlignment = 8;

export function padded(bytes: number): number {
  return Math.ceil(bytes / frameAlignment) * frameAlignment;
}
