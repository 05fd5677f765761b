import type { Counts } from '../types';

/** Adds what a worker tells to the total. */
export function addCounts(total: Counts, more: Counts): void {
  for (const [target, { cases, accepted, refused }] of Object.entries(more)) {
    const entry = (total[target] ??= { cases: 0, accepted: 0, refused: {} });
    entry.cases += cases;
    entry.accepted += accepted;
    for (const [code, count] of Object.entries(refused)) {
      entry.refused[code] = (entry.refused[code] ?? 0) + count;
    }
  }
}

/** One line a target: cases, accepted, refused by code. */
export function countsTable(counts: Counts): string {
  const lines = Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([target, { cases, accepted, refused }]) => {
      const codes = Object.entries(refused)
        .sort(([, a], [, b]) => b - a)
        .map(([code, count]) => `${code} ${count}`);
      return `${target.padEnd(14)} ${String(cases).padStart(9)} cases, ${String(accepted).padStart(9)} accepted; ${codes.join(', ')}`;
    });
  const total = Object.values(counts).reduce((sum, { cases }) => sum + cases, 0);
  return [...lines, `${total} cases`].join('\n');
}
