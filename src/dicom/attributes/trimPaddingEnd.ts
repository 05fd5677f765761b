/**
 * A text without the spaces and NULs at its end (PS3.5 6.2: padding is not significant). Does not
 * use a regular expression: one anchored at the end takes quadratic time for a long run of spaces
 * in the middle.
 */
export function trimPaddingEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1].trim() === '')) {
    end--;
  }
  return text.slice(0, end);
}
