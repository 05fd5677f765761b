/** Whether a label lies otherwise in a slice than before; undefined is a slice without labels. */
export function changesLabel(
  label: number,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): boolean {
  if (!before || !after) {
    return (before ?? after)?.includes(label) ?? false;
  }
  for (let n = 0; n < after.length; n++) {
    if (after[n] !== before[n] && (after[n] === label || before[n] === label)) {
      return true;
    }
  }
  return false;
}
