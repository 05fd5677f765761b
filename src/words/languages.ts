import { de } from './de';
import type { Language } from './language';

/** The languages beside English, by their code of ISO 639-1. */
export const languages: Record<string, Language> = { de };
