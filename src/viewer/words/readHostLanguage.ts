/** Where i18next of the host keeps the language that was chosen or detected; `?lng=` as well. */
const languageKey = 'i18nextLng';

/**
 * The language of the viewer, as BCP 47. No host shares its i18next with run-time plug-ins, but all
 * keep its language here.
 */
export function readHostLanguage(): string {
  try {
    return localStorage.getItem(languageKey) ?? 'en';
  } catch {
    // Storage that the browser refuses, or no browser at all.
    return 'en';
  }
}
