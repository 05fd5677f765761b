import os from 'node:os';
import { describeOptions } from '../../../cli/arguments/describeOptions';
import { parseArguments } from '../../../cli/arguments/parseArguments';

export interface FuzzArguments {
  /** It ends after so many seconds, or so many cases: whichever comes first. */
  seconds: number;
  cases: number;
  seed: number;
  workers: number;
  /** Run this one case. */
  only?: number;
  help: boolean;
}

const most = Number.MAX_SAFE_INTEGER;
const options = {
  seconds: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: most,
    default: 3600,
    hint: 'N',
    help: 'end after this time (default 3600)',
  },
  cases: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: most,
    default: most,
    hint: 'N',
    help: 'end after so many cases',
  },
  seed: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: most,
    default: 1,
    hint: 'N',
    help: 'another seed is another list of cases (default 1)',
  },
  workers: {
    kind: 'wholeNumber',
    lowest: 1,
    highest: most,
    default: Math.max(1, Math.min(8, os.cpus().length)),
    hint: 'N',
    help: 'processes (default: one a core, at most 8)',
  },
  case: {
    kind: 'wholeNumber',
    lowest: 0,
    highest: most,
    hint: 'N',
    help: 'run this one case, as a finding names it',
  },
  help: { kind: 'flag' },
} as const;

export const fuzzUsage = `Usage: npm run fuzz -- [options]
${describeOptions(options, 14)}`;

/** @throws DosimetryError INVALID_ARGUMENT naming the option that is no whole number */
export function parseFuzzArguments(args: readonly string[]): FuzzArguments {
  const { seconds, cases, seed, workers, case: only, help } = parseArguments(options, args).values;
  return { seconds, cases, seed, workers, help, ...(only !== undefined && { only }) };
}
