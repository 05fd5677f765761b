import { latinLetters } from './latinLetters';

/** What the standard fonts of PDF (WinAnsi, ISO 32000-1 Annex D) lack and reports use. */
const replacements: [RegExp, string][] = [
  [/α\/β/g, 'alpha/beta'],
  // As signs; within a word they are letters.
  [/(?<!\p{L})α(?!\p{L})/gu, 'alpha'],
  [/(?<!\p{L})β(?!\p{L})/gu, 'beta'],
  [/(?<!\p{L})λ(?!\p{L})/gu, 'lambda'],
  [/(?<!\p{L})ρ(?!\p{L})/gu, 'rho'],
  [/(?<!\p{L})Δ(?!\p{L})/gu, 'd'],
  [/(?<!\p{L})Σ(?!\p{L})/gu, 'Sum'],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/√/g, 'sqrt '],
  [/−/g, '-'],
];

/** Characters of WinAnsi beyond Latin-1. */
const winAnsiExtras = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * Text that the standard fonts can show. Letters of Latin alphabets lose an accent that the fonts
 * lack; Greek and Cyrillic ones are written in Latin letters (`latinLetters`); of any other
 * character its number in Unicode is given, as "[U+5C71]". Nothing is left out.
 */
export function pdfText(text: string): string {
  const replaced = replacements.reduce((done, [from, to]) => done.replace(from, to), text);
  // Composed, so that an accent is part of its letter.
  return Array.from(replaced.normalize('NFC'), shownAs).join('');
}

function shownAs(character: string): string {
  if (isShown(character)) {
    return character;
  }
  if (/\s/.test(character)) {
    return ' ';
  }
  const letters = latinLetters(character);
  if (letters !== undefined) {
    return letters;
  }
  const [bare] = character.normalize('NFD');
  const bareLetters = isShown(bare) ? bare : latinLetters(bare);
  const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return bareLetters ?? `[U+${number}]`;
}

function isShown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xff) ||
    winAnsiExtras.includes(character)
  );
}
