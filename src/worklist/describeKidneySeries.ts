import type { KidneySeriesState } from './kidneySeriesState';
import { kidneySeriesWords } from './kidneySeriesWords';
import type { KidneySeriesKind } from './kidneySeriesWords';

/**
 * The description of a series that this program writes: "Kidneys (auto, edited), approved, 2
 * warnings". `readKidneySeries` reads it back.
 * @returns at most 64 characters (LO)
 */
export function describeKidneySeries(
  kind: KidneySeriesKind,
  { origin, verdict, warnings }: KidneySeriesState,
): string {
  const { heads, origins, verdicts, mostWarnings } = kidneySeriesWords;
  const counted = Math.min(warnings, mostWarnings);
  return [
    `${heads[kind]} (${origins[origin]})`,
    ...(verdict ? [verdicts[verdict]] : []),
    ...(counted > 0 ? [`${counted} warning${counted === 1 ? '' : 's'}`] : []),
  ].join(', ');
}
