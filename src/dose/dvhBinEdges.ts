import { DosimetryError } from '../errors';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';

const mostSteps = 100000;

/**
 * 0, step, 2 step ... up to the first value above the largest dose, Gy; at least 0 and one step.
 * @throws INVALID_ARGUMENT unless `stepGy` is positive and leaves at most 100,000 steps.
 */
export function dvhBinEdges(dvh: DoseVolumeHistogram, stepGy: number): number[] {
  const largest = Math.max(0, dvh.maxDoseGy);
  const steps = Math.floor(largest / stepGy) + 1;
  if (!(stepGy > 0 && steps <= mostSteps)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'A dose volume histogram cannot be made.',
      why: `Steps of ${stepGy} Gy up to ${largest} Gy are not between 1 and ${mostSteps}.`,
      next: 'Choose another step of dose.',
    });
  }
  const edges = Array.from({ length: steps + 1 }, (_, n) => n * stepGy);
  // In single precision, as V_x rounds, the last edge may fall onto the largest dose.
  if (!(Math.fround(edges[steps]) > largest)) {
    edges.push((steps + 1) * stepGy);
  }
  return edges;
}
