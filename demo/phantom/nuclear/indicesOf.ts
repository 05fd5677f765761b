/** Where a labelmap has a label, ascending. */
export function indicesOf(labels: Uint8Array, label: number): number[] {
  const found: number[] = [];
  // The search for the next run is the engine's own, many times as fast as a loop here.
  for (let start = labels.indexOf(label); start >= 0;) {
    let index = start;
    for (; labels[index] === label; index += 1) {
      found.push(index);
    }
    start = labels.indexOf(label, index);
  }
  return found;
}
