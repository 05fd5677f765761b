/**
 * A value of a file in a form that is safe in a message: control characters (also those that change
 * the writing direction) become spaces, and a long text is truncated.
 * @param longest number of characters that are kept
 */
export function messageText(value: unknown, longest = 80): string {
  let text: string;
  try {
    text = String(value);
  } catch {
    // An object without a prototype cannot be converted to text.
    text = typeof value;
  }
  const clean = text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .trim();
  return text.length > longest ? `${clean}...` : clean;
}
