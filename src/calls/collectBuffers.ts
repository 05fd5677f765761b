/** Every ArrayBuffer in plain data, once each, for the transfer list of postMessage. */
export function collectBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (item: unknown): void => {
    if (item === null || typeof item !== 'object') {
      return;
    }
    if (isArrayBuffer(item)) {
      found.add(item);
    } else if (ArrayBuffer.isView(item)) {
      visit(item.buffer);
    } else {
      Object.values(item).forEach(visit);
    }
  };
  visit(value);
  return [...found];
}

/**
 * Uses the tag and not instanceof, because a buffer may come from another realm. Shared memory has
 * another tag.
 */
function isArrayBuffer(value: object): value is ArrayBuffer {
  return (value as ArrayBuffer)[Symbol.toStringTag] === 'ArrayBuffer';
}
