import { configurationError } from './configurationReader';
import type { ConfigurationReader } from './configurationReader';

export interface NumberRange {
  /** Smallest and largest value allowed. */
  minimum: number;
  maximum: number;
  unit?: string;
}

/** @throws INVALID_CONFIGURATION unless it is a number within the range; text is no number. */
export function readNumber(
  reader: ConfigurationReader,
  { minimum, maximum, unit = '' }: NumberRange,
): number {
  const { value } = reader;
  if (!(typeof value === 'number' && value >= minimum && value <= maximum)) {
    throw configurationError(reader, `a number from ${minimum} to ${maximum} ${unit}`.trim());
  }
  return value;
}

/** @throws INVALID_CONFIGURATION unless it is text of 1 to `maximumLength` characters. */
export function readText(reader: ConfigurationReader, maximumLength: number): string {
  const { value } = reader;
  const isText = typeof value === 'string' && value.trim() !== '' && value.length <= maximumLength;
  if (!isText) {
    throw configurationError(reader, `text of 1 to ${maximumLength} characters`);
  }
  return value.trim();
}

/** @throws INVALID_CONFIGURATION unless it is one of the words. */
export function readChoice<T extends string>(
  reader: ConfigurationReader,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === reader.value);
  if (found === undefined) {
    throw configurationError(reader, choices.map((choice) => `"${choice}"`).join(' or '));
  }
  return found;
}

/** @throws INVALID_CONFIGURATION unless it is a list of at most `maximumLength` entries. */
export function readList(
  reader: ConfigurationReader,
  maximumLength: number,
): ConfigurationReader[] {
  const { value, path } = reader;
  if (!Array.isArray(value) || value.length > maximumLength) {
    throw configurationError(reader, `a list of at most ${maximumLength} entries`);
  }
  return value.map((entry: unknown, n) => ({ path: `${path}[${n}]`, value: entry }));
}
