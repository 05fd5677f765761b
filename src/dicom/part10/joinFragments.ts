/**
 * Joins fragments of encapsulated pixel data into one buffer per frame where the Basic Offset Table
 * says which fragments belong together; otherwise returns one buffer per fragment (PS3.5 A.4).
 * @param items the items in the order of the file; the first is the Basic Offset Table. Offsets are
 *   those of the item tags, from any common origin.
 */
export function joinFragments(items: { offset: number; bytes: Uint8Array }[]): ArrayBuffer[] {
  const [table, ...fragments] = items;
  if (!table || fragments.length === 0) {
    return [];
  }
  const origin = fragments[0].offset;
  const view = new DataView(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
  const starts = new Set<number>();
  for (let at = 0; at + 4 <= table.bytes.length; at += 4) {
    starts.add(view.getUint32(at, true));
  }
  const known = new Set(fragments.map(({ offset }) => offset - origin));
  // A table that points between fragments is wrong and is ignored; the fragments are returned as
  // they are.
  const usable = starts.size > 0 && starts.has(0) && [...starts].every((start) => known.has(start));
  const frames: Uint8Array[][] = [];
  for (const { offset, bytes } of fragments) {
    if (!usable || starts.has(offset - origin)) {
      frames.push([bytes]);
    } else {
      frames[frames.length - 1].push(bytes);
    }
  }
  return frames.map(concatenate);
}

function concatenate(parts: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
