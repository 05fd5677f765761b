import { getHeapStatistics } from 'node:v8';
import { DosimetryError } from '../../../src/errors';
import { createDice } from '../dice';
import type { Finding, FuzzCase, Target } from '../types';

export const limitSeconds = 5;
export const limitBytes = 500e6;

export interface CaseResult {
  target: string;
  /** Code of the typed error; undefined where the case was accepted or failed untyped. */
  refused?: string;
  findings: Finding[];
  fuzzCase: FuzzCase;
}

/** The same case for the same seed and number, on every machine. */
export function makeCase(
  targets: readonly Target[],
  seed: number,
  caseNumber: number,
): { target: Target; fuzzCase: FuzzCase } {
  const dice = createDice(seed, caseNumber);
  const total = targets.reduce((sum, { weight }) => sum + weight, 0);
  let left = dice.below(total);
  const target = targets.find(({ weight }) => (left -= weight) < 0)!;
  return { target, fuzzCase: target.make(dice) };
}

/**
 * Runs one case and holds it against the rules: typed errors only, 5 s of processor time, 500 MB,
 * and what the target itself checks.
 *
 * @param onPhase told before the timed part begins (true) and after it (false)
 */
export async function runCase(
  targets: readonly Target[],
  seed: number,
  caseNumber: number,
  onPhase: (isTimed: boolean) => void,
): Promise<CaseResult> {
  const { target, fuzzCase } = makeCase(targets, seed, caseNumber);
  const result: CaseResult = { target: target.name, findings: [], fuzzCase };
  const found = (kind: Finding['kind'], text: string): void => {
    const { trail } = fuzzCase;
    result.findings.push({ target: target.name, caseNumber, kind, text, trail });
  };
  const before = used();
  onPhase(true);
  try {
    const { problems } = await fuzzCase.run();
    problems.forEach((text) => found('problem', text));
  } catch (error) {
    if (error instanceof DosimetryError && error.code !== 'UNEXPECTED') {
      result.refused = error.code;
    } else {
      const cause = error instanceof DosimetryError ? error.cause : error;
      found(error instanceof DosimetryError ? 'unexpected' : 'untyped', describe(cause));
    }
  }
  onPhase(false);
  const after = used();
  if (after.cpuSeconds - before.cpuSeconds > limitSeconds) {
    found('slow', `more than ${limitSeconds} s of processor time`);
  }
  const moreBytes = Math.max(after.bytes - before.bytes, after.peakBytes - before.peakBytes);
  if (moreBytes > limitBytes) {
    found('memory', `more than ${limitBytes / 1e6} MB`);
  }
  if (!result.refused && fuzzCase.compare) {
    (await fuzzCase.compare()).problems.forEach((text) => found('problem', text));
  }
  return result;
}

/** Message and the place in the product's code where it came from. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const place = /\((?:.*\/)?((?:src|cli|backend|demo)\/[^)]+)\)/.exec(error.stack ?? '')?.[1];
  return `${error.name}: ${error.message.slice(0, 200)}${place ? ` at ${place}` : ''}`;
}

interface Used {
  cpuSeconds: number;
  /** Array buffers count also where they are only asked for and not yet touched. */
  bytes: number;
  /** The largest resident memory so far. */
  peakBytes: number;
}

/** By this process so far; process.memoryUsage also reads a file, a tenth of the fuzzer's time. */
function used(): Used {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    bytes: heap + external,
    peakBytes: maxRSS * 1024,
  };
}
