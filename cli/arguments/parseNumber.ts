import { DosimetryError } from '../../src/errors';

/**
 * The value of an option that is a number.
 *
 * @param option as the user writes it, for example --hours
 * @throws DosimetryError INVALID_ARGUMENT
 */
export function parseNumber(option: string, text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${option} is not a number.`,
      why: `It is "${text}".`,
      next: 'See --help.',
    });
  }
  return value;
}
