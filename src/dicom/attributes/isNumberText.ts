// No two parts can take the same digits: else a long run of them would be tried in every division.
const numeric = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * True for a decimal or integer string of PS3.5 6.2 without padding; a decimal comma makes none.
 */
export function isNumberText(text: string): boolean {
  return numeric.test(text);
}
