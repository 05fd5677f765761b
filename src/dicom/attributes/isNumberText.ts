// No two parts of the expression can match the same digits, since a long run of digits would
// otherwise be tried in every possible division.
const numeric = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** True for a decimal or integer string (PS3.5 6.2) without padding; false with a decimal comma. */
export function isNumberText(text: string): boolean {
  return numeric.test(text);
}
