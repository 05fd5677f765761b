/** The known name with the fewest letters to change, if these are less than half of it. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({ candidate, changes: changesBetween(name, candidate) }))
    .filter(({ candidate, changes }) => changes < candidate.length / 2)
    .sort((a, b) => a.changes - b.changes);
  return nearest?.candidate;
}

/** Letters to put in, leave out or exchange (Levenshtein), without regard to capitals. */
function changesBetween(a: string, b: string): number {
  const [from, to] = [a.slice(0, 64).toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchange = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, exchange));
    }
    row = next;
  }
  return row[to.length];
}
