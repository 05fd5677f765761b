/** Whether two lists of parts of the state hold the very same things. */
export function sameParts(
  one: readonly unknown[] | undefined,
  other: readonly unknown[] | undefined,
): boolean {
  return (
    one !== undefined && one.length === other?.length && one.every((part, n) => part === other[n])
  );
}
