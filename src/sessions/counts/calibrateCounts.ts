import { DosimetryError } from '../../errors';
import { voxelVolumeMl } from '../../volume';
import type { Volume } from '../../volume';

export interface CountsCalibration {
  /** Counts a second and MBq, of what `secondsTotal` counts. */
  sensitivityCpsPerMBq: number;
  /** Frames x duration of a frame x detectors counted. */
  secondsTotal: number;
  /** Counts are raised by it; 1 for none. */
  deadTimeFactor: number;
}

/**
 * Activity concentration from reconstructed counts (Beauregard et al., Cancer Imaging 11:56, 2011):
 * counts x dead-time factor / (sensitivity x time x voxel volume).
 * @param counts of the whole acquisition in each voxel
 * @returns Bq/ml on the same grid
 * @throws INVALID_ARGUMENT unless all three are above 0
 */
export function calibrateCounts(
  counts: Volume<Float32Array>,
  { sensitivityCpsPerMBq, secondsTotal, deadTimeFactor }: CountsCalibration,
): Volume<Float32Array> {
  const values = [sensitivityCpsPerMBq, secondsTotal, deadTimeFactor];
  if (!values.every((value) => value > 0 && value < Infinity)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The counts cannot be turned into activity.',
      why: `The sensitivity is ${sensitivityCpsPerMBq} cps/MBq, the time ${secondsTotal} s, the dead-time factor ${deadTimeFactor}.`,
      next: 'Enter the calibration of the camera.',
    });
  }
  const cpsPerBq = sensitivityCpsPerMBq / 1e6;
  const bqPerMl = deadTimeFactor / (cpsPerBq * secondsTotal * voxelVolumeMl(counts));
  return { ...counts, data: counts.data.map((value) => value * bqPerMl) };
}
