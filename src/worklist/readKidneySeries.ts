import type { KidneySeriesState } from './kidneySeriesState';
import { kidneySeriesWords } from './kidneySeriesWords';

const { heads, origins, verdicts } = kidneySeriesWords;

const pattern = new RegExp(
  `^(?:${Object.values(heads).join('|')}) \\((${Object.values(origins).join('|')})\\)` +
    `(?:, (${Object.values(verdicts).join('|')}))?(?:, (\\d{1,2}) warnings?)?$`,
);

/**
 * The state of the kidneys from the description of a series.
 * @returns undefined for a series that this program did not describe
 */
export function readKidneySeries(description: string): KidneySeriesState | undefined {
  const match = pattern.exec(description.trim());
  if (!match) {
    return undefined;
  }
  const verdict = keyOf(verdicts, match[2]);
  return {
    origin: keyOf(origins, match[1])!,
    ...(verdict && { verdict }),
    warnings: Number(match[3] ?? 0),
  };
}

function keyOf<Key extends string>(words: Record<Key, string>, word: string | undefined) {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}
