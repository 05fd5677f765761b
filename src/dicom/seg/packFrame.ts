/**
 * Sets the bits of one frame's pixels that equal `label` in bit-packed pixel data (PS3.5 8.1.1,
 * D.1): one bit per pixel, the first in the lowest bit of the first byte, frames following each
 * other without gaps.
 * @param firstBit number of pixels in all frames before this one
 */
export function packFrame(
  packed: Uint8Array,
  firstBit: number,
  slice: Uint8Array,
  label: number,
): void {
  for (let p = slice.indexOf(label); p >= 0; p = slice.indexOf(label, p + 1)) {
    const bit = firstBit + p;
    packed[bit >> 3] |= 1 << (bit & 7);
  }
}
