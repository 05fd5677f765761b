/**
 * A person name as hosts and our reader give it: a text, or objects with the alphabetic form.
 * @returns undefined where there is none
 */
export function personName(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name =
    typeof first === 'object' && first !== null
      ? (first as { Alphabetic?: unknown }).Alphabetic
      : first;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
