import type { DosimetryErrorDetails, ErrorCode } from '../errors';
import type { TextKey, TextValues } from './textKey';

/** An error as the panel shows it. */
export type ErrorWords = Pick<DosimetryErrorDetails, 'what' | 'why' | 'next'> & { code: ErrorCode };

/** One language, with the numbers and dates of one country. */
export interface Words {
  /** BCP 47: "de", "de-CH". */
  locale: string;
  /** A text of the panel; its values stand as they are given. */
  t<Key extends TextKey>(key: Key, ...values: TextValues<Key>): string;
  /** "3.21" or "3,21"; thousands are not parted, which elsewhere would be a decimal point. */
  number(value: number, decimals: number): string;
  /** As `number`, but to a number of significant digits; zeros at the end are kept. */
  significant(value: number, digits: number): string;
  /** As short as it is exact, at most 6 significant digits: what a field to type in shows. */
  plainNumber(value: number): string;
  /** What a person typed. @returns NaN where it is no number, or may be one of two */
  parse(text: string): number;
  /** A local date and time without a zone, the scanner's own clock. @param iso ISO 8601 */
  dateTime(iso: string): string;
  /** A day. @param iso ISO 8601, of which the time is left out */
  date(iso: string): string;
  /** A moment by the reader's clock. @param iso ISO 8601 with its zone */
  moment(iso: string): string;
  /** A sentence or name that another room made in English; as it is where it has no translation. */
  say(english: string): string;
  /** An error: its own sentences where all are known, else what its code says and the original. */
  error(error: ErrorWords): ErrorWords;
}
