/** Fowler, Noll and Vo's hash FNV-1a of a text, 32 bits: against damage, not against intent. */
export function textChecksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  }
  return hash >>> 0;
}
