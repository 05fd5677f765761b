/** Bytes per word of the binary VRs (PS3.5 Table 6.2-1). */
const wordBytes: Record<string, number> = { OB: 1, UN: 1, OW: 2, OF: 4, OL: 4, OD: 8, OV: 8 };

/** A copy with the bytes of every word turned round: big endian to little endian. */
export function swapBytes(bytes: Uint8Array, vr: string): Uint8Array {
  const unit = wordBytes[vr] ?? 1;
  // Not bytes.slice(): on a Buffer that is a view, and the file's bytes would be turned.
  const swapped = new Uint8Array(bytes);
  for (let at = 0; unit > 1 && at + unit <= swapped.length; at += unit) {
    swapped.subarray(at, at + unit).reverse();
  }
  return swapped;
}
