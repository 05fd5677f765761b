import os from 'node:os';
import { parseArgs } from 'node:util';

export interface FuzzArguments {
  seconds: number;
  seed: number;
  workers: number;
  /** Run this one case. */
  only?: number;
}

const options = {
  seconds: { type: 'string', default: '3600' },
  seed: { type: 'string', default: '1' },
  workers: { type: 'string', default: String(Math.max(1, Math.min(8, os.cpus().length))) },
  case: { type: 'string' },
} as const;

/** @throws Error naming the option that is no whole number */
export function parseFuzzArguments(args: string[]): FuzzArguments {
  const { values } = parseArgs({ args, options, strict: true });
  const whole = (name: keyof typeof options, least: number): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least) {
      throw new Error(`--${name} must be a whole number from ${least} on, not "${values[name]}"`);
    }
    return number;
  };
  return {
    seconds: whole('seconds', 1),
    seed: whole('seed', 0),
    workers: whole('workers', 1),
    ...(values.case !== undefined && { only: whole('case', 0) }),
  };
}
