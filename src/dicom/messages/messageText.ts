/**
 * A value of a file as it may stand in a message: control characters (also those that turn the
 * direction of writing) become spaces, and a long text is clipped.
 * @param longest number of characters that are kept
 */
export function messageText(value: unknown, longest = 80): string {
  let text: string;
  try {
    text = String(value);
  } catch {
    // An object without a prototype has no text.
    text = typeof value;
  }
  const clean = text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .trim();
  return text.length > longest ? `${clean}...` : clean;
}
