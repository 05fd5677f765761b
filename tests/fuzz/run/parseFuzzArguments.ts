import os from 'node:os';
import { parseArguments } from '../../../cli/arguments/parseArguments';

export interface FuzzArguments {
  /** It ends after so many seconds, or so many cases: whichever comes first. */
  seconds: number;
  cases: number;
  seed: number;
  workers: number;
  /** Run this one case. */
  only?: number;
}

const most = Number.MAX_SAFE_INTEGER;
const options = {
  seconds: { kind: 'wholeNumber', lowest: 1, highest: most, default: 3600 },
  cases: { kind: 'wholeNumber', lowest: 1, highest: most, default: most },
  seed: { kind: 'wholeNumber', lowest: 0, highest: most, default: 1 },
  workers: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: most,
    default: Math.max(1, Math.min(8, os.cpus().length)),
  },
  case: { kind: 'wholeNumber', lowest: 0, highest: most },
} as const;

/** @throws DosimetryError INVALID_ARGUMENT naming the option that is no whole number */
export function parseFuzzArguments(args: readonly string[]): FuzzArguments {
  const { seconds, cases, seed, workers, case: only } = parseArguments(options, args).values;
  return { seconds, cases, seed, workers, ...(only !== undefined && { only }) };
}
