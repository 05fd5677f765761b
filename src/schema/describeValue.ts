/** A value that was found, short enough for a message. */
export function describeValue(value: unknown): string {
  if (typeof value === 'number' || value === undefined) {
    return String(value);
  }
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Circular or otherwise beyond JSON: its kind has to do.
  }
  if (text === undefined) {
    return `a ${typeof value}`;
  }
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
