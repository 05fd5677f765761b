/* global expect */
const { isTypedArray } = require('node:util/types');

const bytesOf = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/**
 * Typed arrays of the same kind and bytes are equal at once; jest looks at one number after the
 * other, which takes seconds for a volume. Where the bytes differ, jest decides and says where.
 */
function equalBytes(a, b) {
  const isComparable =
    isTypedArray(a) && isTypedArray(b) && a.constructor === b.constructor && a.length === b.length;
  return isComparable && bytesOf(a).equals(bytesOf(b)) ? true : undefined;
}

expect.addEqualityTesters([equalBytes]);
