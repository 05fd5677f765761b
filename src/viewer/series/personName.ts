/**
 * A person name as the host's and our reader give it, as text: they have texts, or objects with the
 * alphabetic form.
 */
export function personName(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name =
    typeof first === 'object' && first !== null
      ? (first as { Alphabetic?: unknown }).Alphabetic
      : first;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
