import { notUnderstood } from './notUnderstood';

/**
 * The value of an option that is a whole number.
 *
 * @param option as the user writes it, for example --port
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseWholeNumber(
  option: string,
  text: string,
  lowest: number,
  highest: number,
): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < lowest || number > highest) {
    throw notUnderstood(`${option} ${text} is not a whole number from ${lowest} to ${highest}.`);
  }
  return number;
}
