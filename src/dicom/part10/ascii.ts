/** A few bytes as text, one character per byte. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, start + length)) {
    text += String.fromCharCode(byte);
  }
  return text;
}
