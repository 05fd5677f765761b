import { spawnSync } from 'node:child_process';

export interface ToolResult {
  status: number | null;
  /** Standard output and standard error, one after the other. */
  output: string;
}

/** Runs a program to its end. */
export function runTool(program: string, args: string[]): ToolResult {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** True if a program can be started. */
export function hasTool(program: string, args: string[] = ['--version']): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
}

/** `test`, or a loudly skipped one where the program is missing. */
export function testWithTool(program: string, available: boolean): jest.It {
  if (available) {
    return test;
  }
  process.stderr.write(`SKIPPED: ${program} is not installed on this machine\n`);
  return test.skip;
}
