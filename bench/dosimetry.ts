// npm run bench -- dosimetry: what the dose from activity costs, beside scipy in the same run.
import { convolveKernel } from '../src/dose/convolveKernel';
import type { GridKernel } from '../src/dose/gridKernel';
import { ownKernel } from '../src/dose/ownKernel';
import { pointKernelOnGrid } from '../src/dose/pointKernelOnGrid';
import { smallest } from '../src/numbers';
import { scipyConvolution } from './dosimetryParts/scipyConvolution';
import { therapyDose } from './dosimetryParts/therapyDose';
import { markdownTable } from './markdownTable';
import { median } from './median';

const edge = 128;
const voxelMm = 4.8;
const runs = 7;
/**
 * Processor time, as a multiple of that of scipy's double precision in the same run and, for a
 * whole therapy, three times what a core of 2026 needs; memory is that of the whole process.
 */
const limits = { timesScipy: 1.5, seconds: 1.2, memoryMB: 400, therapySeconds: 6 };
const therapyRuns = 3;

/**
 * Prints processor seconds and memory of the dose of a whole therapy (files to files, contours
 * given), and processor seconds of a convolution of 128³ voxels with a kernel of 51³, the largest
 * difference from scipy's and the memory; the process ends with 1 where a limit is passed.
 */
export function benchDosimetry(): Promise<void> {
  const activity = bodyWithKidneys();
  const kernel = pointKernelOnGrid(ownKernel('177Lu'), [voxelMm, voxelMm, voxelMm]);
  let result: Float32Array = new Float32Array(0);
  const seconds = Array.from({ length: runs }, () =>
    processorSeconds(() => {
      result = convolveKernel(activity, [edge, edge, edge], kernel);
    }),
  );
  const memoryMB = process.resourceUsage().maxRSS / 1000;
  const scipy = scipyConvolution(activity, wholeKernel(kernel));
  const rows = [row('here', seconds, seconds)];
  for (const name of ['float64', 'float32'] as const) {
    if (scipy) {
      rows.push(row(`scipy fftconvolve, ${name}`, scipy.seconds[name], seconds));
    }
  }
  for (const name of ['SimpleITK', 'PyTheranostics'] as const) {
    const theirs = scipy?.seconds[name];
    rows.push(theirs ? row(name, theirs, seconds) : [name, 'not installed', '', '']);
  }
  process.stdout.write(
    `# Dosimetry, ${edge}³ voxels with a kernel of ${2 * kernel.halfWidths[0] + 1}³\n\n`,
  );
  process.stdout.write(
    markdownTable(['', 'first run, CPU s', 'best of 7, CPU s', 'here / it'], rows),
  );
  process.stdout.write(
    scipy
      ? `Largest difference from scipy: ${(100 * largestDifference(result, scipy.result)).toFixed(3)} % of the local value, above 1 % of the largest.\n`
      : 'No Python with scipy ($PYTHON, python3): nothing to compare with.\n',
  );
  process.stdout.write(`Largest memory of this process: ${memoryMB.toFixed(0)} MB.\n`);
  const therapies = therapyDose(therapyRuns);
  const therapySeconds = median(therapies.map((one) => one.seconds));
  const therapyMB = Math.max(...therapies.map((one) => one.memoryMB));
  process.stdout.write(
    `Dose of a therapy, three SPECTs of ${edge}³ with their CTs and contours, files to files in a fresh process: ${therapySeconds.toFixed(2)} CPU s, ${therapyMB.toFixed(0)} MB.\n`,
  );
  if (
    smallest(seconds) > limits.seconds ||
    (scipy && smallest(seconds) > limits.timesScipy * smallest(scipy.seconds.float64)) ||
    Math.max(memoryMB, therapyMB) > limits.memoryMB ||
    therapySeconds > limits.therapySeconds
  ) {
    process.exitCode = 1;
  }
  return Promise.resolve();
}

function row(name: string, times: number[], ours: number[]): string[] {
  const ratio = smallest(ours) / smallest(times);
  return [name, times[0].toFixed(2), smallest(times).toFixed(2), ratio.toFixed(2)];
}

/** A trunk with two blurred kidneys and noise; no voxel in it is 0. */
function bodyWithKidneys(): Float32Array {
  return Float32Array.from({ length: edge ** 3 }, (_, n) => {
    const [i, j, k] = [n % edge, Math.floor(n / edge) % edge, Math.floor(n / edge ** 2)];
    const kidney = (centre: number) =>
      100 / (1 + Math.exp(Math.hypot(i - centre, j - 74, (k - 64) / 1.6) - 7));
    const noise = 0.85 + 0.3 * ((Math.abs(Math.sin(n * 12.9898)) * 43758.5453) % 1);
    const isBody = Math.hypot((i - 64) / 40, (j - 64) / 26) < 1;
    return noise * ((isBody ? 1 : 0.01) + kidney(48) + kidney(80));
  });
}

function wholeKernel({ halfWidths: [h], octantKeV }: GridKernel): Float32Array {
  const width = 2 * h + 1;
  return Float32Array.from({ length: width ** 3 }, (_, n) => {
    const place = [n % width, Math.floor(n / width) % width, Math.floor(n / width ** 2)];
    const [i, j, k] = place.map((at) => Math.abs(at - h));
    return octantKeV[i + (h + 1) * (j + (h + 1) * k)];
  });
}

function largestDifference(ours: Float32Array, theirs: Float32Array): number {
  const highest = theirs.reduce((a, b) => Math.max(a, b), 0);
  return ours.reduce(
    (worst, value, n) =>
      theirs[n] > 0.01 * highest ? Math.max(worst, Math.abs(value / theirs[n] - 1)) : worst,
    0,
  );
}

function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
