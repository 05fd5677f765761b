import { DosimetryError } from '../../src/errors';

/**
 * The values of two options that a program requires.
 * @param values of all options, by name
 * @throws DosimetryError INVALID_ARGUMENT naming the first that is missing
 */
export function requireOptions<Name extends string>(
  values: Readonly<Record<Name, string | undefined>>,
  first: Name,
  second: Name,
): Record<Name, string> {
  const missing = [first, second].find((name) => !values[name]);
  if (missing) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--${missing} is missing.`,
      why: `Both --${first} and --${second} are needed.`,
      next: 'See --help.',
    });
  }
  return { [first]: values[first], [second]: values[second] } as Record<Name, string>;
}
