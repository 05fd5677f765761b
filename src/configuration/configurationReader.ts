import { DosimetryError } from '../errors';

/** One value of a configuration with its path, for messages that name it. */
export interface ConfigurationReader {
  value: unknown;
  path: string;
}

/** A value that is not allowed: the message names path, value and what is allowed. */
export function configurationError(
  { path, value }: ConfigurationReader,
  allowed: string,
): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: `The setting ${path} of the site cannot be used.`,
    why: `It is ${describe(value)}; allowed is ${allowed}.`,
    next: 'Correct it in the configuration of the viewer (app-config.js) and reload the page.',
  });
}

function describe(value: unknown): string {
  if (typeof value === 'number' || value === undefined) {
    return String(value);
  }
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Circular or otherwise beyond JSON: its kind has to do.
  }
  return text === undefined
    ? `a ${typeof value}`
    : text.length > 80
      ? `${text.slice(0, 77)}...`
      : text;
}
