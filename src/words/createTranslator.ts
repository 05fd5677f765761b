import { fillText } from './fillText';

interface Pattern {
  /** Matches a whole sentence and catches its values by their names. */
  pattern: RegExp;
  /** The longest part between two values: most sentences are told apart by it, faster. */
  longestPart: string;
  translation: string;
  /** How much of the sentence is not values. */
  fixedLength: number;
  /** Without words of its own, as "{title}: {note}", it says nothing unless its last value does. */
  hasWords: boolean;
}

/** Sentences that are kept translated: a panel shows the same ones at every stroke. */
const mostKept = 1000;

/**
 * Translates finished sentences. They were made in other rooms, in workers, by a server or by an
 * earlier version whose object lies in the archive, so only the text is at hand: the template that
 * it was made of is found again, and its values go into the template of the language. A value that
 * is itself a known name or sentence is translated likewise.
 * @param templates English template to that of the language
 * @param decimalPoint of the language
 * @returns undefined for a sentence that is not of any template
 */
export function createTranslator(
  templates: Readonly<Record<string, string>>,
  decimalPoint: string,
): (sentence: string) => string | undefined {
  const patterns = Object.entries(templates)
    .map(([english, translation]) => patternOf(english, translation))
    .sort((a, b) => b.fixedLength - a.fixedLength);
  const kept = new Map<string, string | undefined>();

  function translate(sentence: string): string | undefined {
    if (kept.has(sentence)) {
      return kept.get(sentence);
    }
    if (kept.size >= mostKept) {
      kept.clear();
    }
    const translation =
      templates[sentence] ?? byPattern(sentence) ?? inParts(sentence) ?? asList(sentence);
    kept.set(sentence, translation);
    return translation;
  }

  function byPattern(sentence: string): string | undefined {
    for (const { pattern, longestPart, translation, hasWords } of patterns) {
      const values = sentence.includes(longestPart) ? pattern.exec(sentence)?.groups : undefined;
      if (values && areWhole(values) && (hasWords || isKnown(Object.values(values).at(-1)!))) {
        return fillText(translation, valuesInWords(values));
      }
    }
    return undefined;
  }

  function isKnown(value: string): boolean {
    return !/[a-z]/i.test(value) || translate(value) !== undefined;
  }

  /** Several sentences one after the other, if each is known. */
  function inParts(text: string): string | undefined {
    const parts = text.split(/(?<=[.?!]) (?=[A-Z])/);
    return allKnown(parts)?.join(' ');
  }

  /** A list of names, likewise; a comma in brackets belongs to one of them. */
  function asList(text: string): string | undefined {
    return allKnown(text.split(/, (?![^(]*\))/))?.join(', ');
  }

  function allKnown(parts: readonly string[]): (string | undefined)[] | undefined {
    const translated = parts.length > 1 ? parts.map(translate) : [undefined];
    return translated.includes(undefined) ? undefined : translated;
  }

  function valuesInWords(values: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        translate(value) ?? withDecimalPoint(value, decimalPoint),
      ]),
    );
  }

  return translate;
}

/** None ends a bracket that it did not begin: that would be parts of two items of a list. */
function areWhole(values: Record<string, string>): boolean {
  return !Object.values(values).some((value) => /^[^(]*\)/.test(value));
}

function patternOf(english: string, translation: string): Pattern {
  const parts = english.split(/\{\w+\}/);
  const source = english.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)');
  return {
    pattern: new RegExp(`^${source}$`, 's'),
    longestPart: parts.reduce((longest, part) => (part.length > longest.length ? part : longest)),
    translation,
    fixedLength: parts.join('').length,
    hasWords: /[a-z]/i.test(parts.join('')),
  };
}

/** A number or a list of numbers; everything else, as a name or a UID, stays as it is. */
function withDecimalPoint(value: string, decimalPoint: string): string {
  const isOfNumbers = /^[\d\s.,x+\-\u2212/()%]*$/.test(value) && !/\d\.\d+\.\d/.test(value);
  return isOfNumbers ? value.replace(/(\d)\.(\d)/g, `$1${decimalPoint}$2`) : value;
}
