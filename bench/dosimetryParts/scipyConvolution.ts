import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface ScipyConvolution {
  /**
   * Processor time of each run, the first one with scipy's own start; of SimpleITK and
   * PyTheranostics where that Python has them.
   */
  seconds: {
    float64: number[];
    float32: number[];
    SimpleITK?: number[];
    PyTheranostics?: number[];
  };
  result: Float32Array;
}

/**
 * The same convolution by scipy.signal.fftconvolve.
 * @param activity cube of voxels
 * @param kernel cube of voxels, whole
 * @returns undefined where no Python with scipy is found ($PYTHON, else python3)
 */
export function scipyConvolution(
  activity: Float32Array,
  kernel: Float32Array,
): ScipyConvolution | undefined {
  const python = process.env.PYTHON ?? 'python3';
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-dosimetry-'));
  try {
    fs.writeFileSync(path.join(folder, 'activity.f32'), activity);
    fs.writeFileSync(path.join(folder, 'kernel.f32'), kernel);
    const script = path.join(__dirname, 'scipy_convolution.py');
    const edges = [activity, kernel].map(({ length }) => String(Math.round(Math.cbrt(length))));
    const output = execFileSync(python, [script, folder, ...edges], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const result = fs.readFileSync(path.join(folder, 'result.f32'));
    return {
      seconds: JSON.parse(output) as ScipyConvolution['seconds'],
      result: new Float32Array(result.buffer, result.byteOffset, result.byteLength / 4),
    };
  } catch {
    return undefined;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
