import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

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

/** Debian's Python, which has Debian's pydicom; another python3 may come first in the path. */
export const systemPython = '/usr/bin/python3';

/** True if Debian's Python has pydicom and numpy (python3-pydicom, python3-numpy). */
export function hasPydicom(): boolean {
  return runTool(systemPython, ['-c', 'import pydicom, numpy']).status === 0;
}

/** What tests/helpers/read_with_pydicom.py prints, by kind of object. */
export interface PydicomReadings {
  rtstruct: {
    patientName: string;
    approval: string;
    rois: { name: string; algorithm: string; contours: number; areaMm2: number; types: string[] }[];
  };
  seg: {
    patientName: string;
    segments: { name: string; voxels: number }[];
    highdicomVoxels?: number[];
  };
  rtdose: {
    patientName: string;
    units: string;
    shape: number[];
    frameStepMm: number;
    meanGy: number;
    maxGy: number;
    maxAt: number[];
  };
}

/** What pydicom finds in a file of that kind. */
export function readWithPydicom<K extends keyof PydicomReadings>(
  _kind: K,
  file: string,
): PydicomReadings[K] {
  const { status, output } = runTool(systemPython, [join(__dirname, 'read_with_pydicom.py'), file]);
  if (status !== 0) {
    throw new Error(`pydicom could not read ${file}: ${output}`);
  }
  return JSON.parse(output);
}

/** Lines that dciodvfy marks as errors; the object has to be named at all. */
export function dciodvfyErrors(file: string, iod: string): string[] {
  const { output } = runTool('dciodvfy', [file]);
  const errors = output.split('\n').filter((line) => /error/i.test(line));
  return output.includes(iod) ? errors : [`${iod} was not recognised: ${output}`];
}

/** `test`, or a loudly skipped one where the program is missing. */
export function testWithTool(program: string, available: boolean): jest.It {
  if (available) {
    return test;
  }
  process.stderr.write(`SKIPPED: ${program} is not installed on this machine\n`);
  return test.skip;
}
