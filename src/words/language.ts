import type { ErrorCode } from '../errors';
import type { en } from './en';

/** English texts by their keys: what other languages have to have. */
export type EnglishTexts = typeof en;

/** Plural forms that English does without. */
type OtherPlural = `${string}_${'zero' | 'two' | 'few' | 'many'}`;

/** Everything that a language has to say; each language is one file. */
export interface Language {
  /** The panel's own texts. */
  texts: Record<keyof EnglishTexts, string> & { [key: OtherPlural]: string };
  /**
   * Sentences and names that other rooms hand to the panel in English, as reports and DICOM objects
   * have them: the English template, and what it says in this language.
   */
  sentences: Record<string, string>;
  /** What an error says at least, where its own sentences are none of the above. */
  errors: Record<ErrorCode, string>;
}
