import { DosimetryError } from '../../src/errors';

/**
 * The values of the options that a program cannot do without.
 * @param values of all options, by name
 * @param names one or two
 * @throws DosimetryError INVALID_ARGUMENT naming the first that is missing
 */
export function requireOptions<Name extends string>(
  values: Readonly<Record<Name, string | undefined>>,
  ...names: readonly Name[]
): Record<Name, string> {
  const missing = names.find((name) => !values[name]);
  if (missing) {
    const all = names.map((name) => `--${name}`).join(' and ');
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `--${missing} is missing.`,
      why: names.length > 1 ? `Both ${all} are needed.` : `${all} is needed.`,
      next: 'See --help.',
    });
  }
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Record<Name, string>;
}
