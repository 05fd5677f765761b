/** What the standard fonts of PDF (WinAnsi, ISO 32000-1 Annex D) lack and reports use. */
const replacements: [RegExp, string][] = [
  [/α\/β/g, 'alpha/beta'],
  [/α/g, 'alpha'],
  [/β/g, 'beta'],
  [/λ/g, 'lambda'],
  [/ρ/g, 'rho'],
  [/Δ/g, 'd'],
  [/Σ/g, 'Sum'],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/√/g, 'sqrt '],
  [/−/g, '-'],
];

/** Characters of WinAnsi beyond Latin-1. */
const winAnsiExtras = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * Text that the standard fonts can show. Accented letters of other alphabets lose their accent; what is
 * left over becomes "?", never nothing.
 */
export function pdfText(text: string): string {
  const replaced = replacements.reduce((done, [from, to]) => done.replace(from, to), text);
  return Array.from(replaced, (character) => {
    if (isShown(character)) {
      return character;
    }
    if (/\s/.test(character)) {
      return ' ';
    }
    const bare = character.normalize('NFD')[0];
    return isShown(bare) ? bare : '?';
  }).join('');
}

function isShown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xff) ||
    winAnsiExtras.includes(character)
  );
}
