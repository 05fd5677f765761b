/** Longest value of the text representations, characters (PS3.5 6.2). */
const maxLength = { SH: 16, LO: 64, ST: 1024, LT: 10240 } as const;

/**
 * A text that fits its value representation: control characters and backslashes (the value
 * delimiter of SH and LO) become spaces, and a text that is too long ends in "...".
 */
export function clipText(vr: keyof typeof maxLength, text: string): string {
  const oneLine = vr === 'SH' || vr === 'LO';
  const clean = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isBreak = character === '\n' || character === '\r';
    const forbidden = oneLine ? code < 32 || character === '\\' : code < 32 && !isBreak;
    return forbidden || code === 127 ? ' ' : character;
  });
  const limit = maxLength[vr];
  const kept = clean.length > limit ? [...clean.slice(0, limit - 3), ...'...'] : clean;
  return kept.join('').trim();
}
