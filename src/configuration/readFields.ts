import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';

/**
 * The entries of an object; an entry that is not known is an error, since a misspelt one would
 * otherwise be passed over in silence.
 * @throws INVALID_CONFIGURATION
 */
export function readFields(
  reader: ConfigurationReader,
  known: readonly string[],
): { [field: string]: ConfigurationReader } {
  const { value, path } = reader;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) {
    throw configurationError(reader, `an object with ${known.join(', ')}`);
  }
  for (const field of Object.keys(value)) {
    if (!known.includes(field)) {
      throw configurationError(
        { path: `${path}.${field}`, value: (value as Record<string, unknown>)[field] },
        `only ${known.join(', ')}`,
      );
    }
  }
  return Object.fromEntries(
    known.map((field) => [
      field,
      { path: `${path}.${field}`, value: (value as Record<string, unknown>)[field] },
    ]),
  );
}
