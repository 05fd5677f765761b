/**
 * A copy of plain objects and lists down to a depth; binary values are shared. dcmjs wraps
 * sequences so that any question to an empty one throws (JSON.stringify asks for toJSON): the copy
 * has no such wraps.
 */
export function plainCopy(node: unknown, depth = 60): unknown {
  if (node === null || typeof node !== 'object' || ArrayBuffer.isView(node)) {
    return node;
  }
  if (node instanceof ArrayBuffer || node instanceof String) {
    return node;
  }
  if (depth === 0) {
    return null;
  }
  return Array.isArray(node)
    ? Array.from(node, (item) => plainCopy(item, depth - 1))
    : Object.fromEntries(
        Object.entries(node).map(([key, value]) => [key, plainCopy(value, depth - 1)]),
      );
}
