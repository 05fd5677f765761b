import { createTranslator } from './createTranslator';
import { en } from './en';
import { fillText } from './fillText';
import type { Language } from './language';
import { languages } from './languages';
import { parseNumber } from './parseNumber';
import type { ErrorWords, Words } from './words';

type Translate = (sentence: string) => string | undefined;

/** ISO 8601 by the CLDR: "11/12/2026" is read as two different days by readers of English. */
const isoLocale = 'sv-SE';

/**
 * Texts, numbers and dates of a language.
 * @param tag BCP 47, as the viewer names its language: "de", "en-US"; English where there is no
 *   such language
 */
export function createWords(tag: string): Words {
  const code = tag.split(/[-_]/)[0].toLowerCase();
  const language: Language | undefined = languages[code];
  const locale = language ? supportedLocale(tag, code) : 'en';
  const numbers = numbersOf(locale);
  const translate: Translate = language
    ? createTranslator(language.sentences, numbers.decimalPoint)
    : (sentence) => sentence;
  return {
    locale,
    t: (key, ...values) =>
      textOf(language?.texts ?? en, locale, key, values[0] as TextValuesGiven | undefined),
    number: numbers.number,
    significant: numbers.significant,
    plainNumber: numbers.plainNumber,
    parse: (text) => parseNumber(text, numbers.decimalPoint),
    ...datesOf(language ? locale : isoLocale),
    say: (english) => translate(english) ?? english,
    error: (error) => (language ? errorInWords(error, language, translate) : error),
  };
}

type TextValuesGiven = Record<string, string | number>;

function textOf(
  texts: Readonly<Record<string, string>>,
  locale: string,
  key: string,
  values: TextValuesGiven = {},
): string {
  const form =
    typeof values.count === 'number' ? new Intl.PluralRules(locale).select(values.count) : 'other';
  const text = texts[key] ?? texts[`${key}_${form}`] ?? texts[`${key}_other`];
  const inWords = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return fillText(text, Object.fromEntries(inWords));
}

/** The country of the viewer's language, if it is one that numbers are known of. */
function supportedLocale(tag: string, code: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.replace('_', '-'))[0] ?? code;
  } catch {
    return code;
  }
}

function numbersOf(locale: string) {
  // A panel has hundreds of numbers: each kind of format is made once.
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions) => {
    const kind = JSON.stringify(options);
    const made =
      formats.get(kind) ?? new Intl.NumberFormat(locale, { useGrouping: false, ...options });
    formats.set(kind, made);
    return made.format(value);
  };
  return {
    decimalPoint: format(1.5, {}).charAt(1),
    number: (value: number, decimals: number) =>
      format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    significant: (value: number, digits: number) =>
      format(value, { minimumSignificantDigits: digits, maximumSignificantDigits: digits }),
    plainNumber: (value: number) => format(value, { maximumSignificantDigits: 6 }),
  };
}

function datesOf(locale: string) {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const minute = { ...day, hour: '2-digit', minute: '2-digit' } as const;
  const format = (at: Date, options: Intl.DateTimeFormatOptions, iso: string) =>
    Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(locale, options).format(at);
  // A time without a zone is shown as it stands.
  const asItStands = (iso: string) => new Date(`${iso.slice(0, 16).padEnd(16, 'T00:00')}Z`);
  return {
    dateTime: (iso: string) => format(asItStands(iso), { ...minute, timeZone: 'UTC' }, iso),
    date: (iso: string) =>
      format(new Date(`${iso.slice(0, 10)}T00:00Z`), { ...day, timeZone: 'UTC' }, iso),
    moment: (iso: string) => format(new Date(iso), minute, iso),
  };
}

function errorInWords(
  { code, what, why, next }: ErrorWords,
  { errors, texts }: Language,
  translate: Translate,
): ErrorWords {
  const [ownWhat, ownWhy, ownNext] = [what, why, next].map(translate);
  if (ownWhat !== undefined && ownWhy !== undefined && ownNext !== undefined) {
    return { code, what: ownWhat, why: ownWhy, next: ownNext };
  }
  const original = fillText(texts['message.original'], { text: `${what} ${why} ${next}` });
  return { code, what: errors[code], why: original, next: '' };
}
