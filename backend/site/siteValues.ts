import * as v from 'valibot';
import { meaning, textLike, wholeNumberBetween } from '../../src/schema';

/** PS3.5 6.2: up to 16 characters without backslash, blanks at neither end. */
export const aeTitle = textLike(
  /^[!-[\]-~]([ -[\]-~]{0,14}[!-[\]-~])?$/,
  'an AE title of 1 to 16 characters',
);

export const port = wholeNumberBetween({ minimum: 1, maximum: 65535 });

export const webAddress = textLike(/^https?:\/\/[^\s?#]+$/, 'an http or https address');

export const authorizationFrom = meaning(
  'Environment variable with the value of the Authorization header.',
  textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable'),
);

/** Entries by names that can stand in addresses and logs. */
export function named<T extends v.GenericSchema>(entry: T) {
  const words = 'names of 1 to 32 letters, digits, - and _';
  return v.record(textLike(/^[A-Za-z0-9_-]{1,32}$/, words), entry, 'an object');
}
