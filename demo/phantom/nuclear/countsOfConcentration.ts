import { voxelVolumeMl, type Volume } from '../../../src/volume';

const { min, round } = Math;

export interface CameraCalibration {
  /** Counts of the reconstructed image a second of one head and MBq. */
  sensitivityCpsPerMBq: number;
  /** Frames x frame duration x heads. */
  seconds: number;
  /** Counts without dead time over counts with it. */
  deadTimeFactor: number;
}

/**
 * The counts that a camera writes for concentrations (Bq/ml): C x sensitivity x seconds x voxel
 * volume / dead-time factor, in whole numbers.
 */
export function countsOfConcentration(
  image: Volume<Float32Array>,
  { sensitivityCpsPerMBq, seconds, deadTimeFactor }: CameraCalibration,
): Volume<Uint16Array> {
  const countsPerBqMl =
    (1e-6 * sensitivityCpsPerMBq * seconds * voxelVolumeMl(image)) / deadTimeFactor;
  const data = Uint16Array.from(image.data, (value) => min(65535, round(countsPerBqMl * value)));
  return { ...image, data };
}
