import { createWords } from '../../words';
import type { Words } from '../../words';
import { readHostLanguage } from './readHostLanguage';

const made = new Map<string, Words>();

/** Texts, numbers and dates in the language that the viewer has now. */
export function hostWords(): Words {
  const language = readHostLanguage();
  const words = made.get(language) ?? createWords(language);
  made.set(language, words);
  return words;
}
