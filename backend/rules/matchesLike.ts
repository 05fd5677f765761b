/**
 * Whether a text fits a pattern of a DICOM query, without case: * for any text, ? for one
 * character. Takes no longer than the product of both lengths, whatever the text.
 */
export function matchesLike(value: string, pattern: string): boolean {
  const text = [...value.toLowerCase()];
  const wanted = [...pattern.toLowerCase()];
  let [t, w] = [0, 0];
  /** Where the last star stands, and how much of the text it takes so far. */
  let star = -1;
  let taken = 0;
  while (t < text.length) {
    if (wanted[w] === '*') {
      star = w++;
      taken = t;
    } else if (w < wanted.length && (wanted[w] === '?' || wanted[w] === text[t])) {
      w++;
      t++;
    } else if (star >= 0) {
      w = star + 1;
      t = ++taken;
    } else {
      return false;
    }
  }
  return wanted.slice(w).every((c) => c === '*');
}
