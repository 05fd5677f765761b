/**
 * A text without the blanks and zeros at its end (PS3.5 6.2: padding is not significant). Not a
 * regular expression: one that is anchored at the end takes quadratic time on a long run of blanks
 * in the middle.
 */
export function trimPaddingEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1].trim() === '')) {
    end--;
  }
  return text.slice(0, end);
}
