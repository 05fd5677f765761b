import { voxelVolumeMl, type Volume } from '../../../src/volume';

const { exp, max, min, round } = Math;

export interface CameraCalibration {
  /** Of the reconstructed image and all heads together, counts per second and MBq. */
  sensitivityCpsPerMBq: number;
  /** Of all heads together: frames x frame duration x heads. */
  seconds: number;
}

/**
 * The counts that a camera writes for concentrations (Bq/ml), and the dead-time factor in them:
 * C = counts x factor / (sensitivity x seconds x voxel volume). The factor follows a Symbia's
 * (0.96 + 0.047 exp(R / 240000) + 1e-16 exp(R / 11000), R in counts per second), with the image's
 * own count rate.
 */
export function countsOfConcentration(
  image: Volume<Float32Array>,
  { sensitivityCpsPerMBq, seconds }: CameraCalibration,
): { counts: Volume<Uint16Array>; deadTimeFactor: number } {
  const ideal = 1e-6 * sensitivityCpsPerMBq * seconds * voxelVolumeMl(image);
  const rate = (ideal * image.data.reduce((sum, value) => sum + value, 0)) / seconds;
  const deadTimeFactor = max(1, 0.96 + 0.047 * exp(rate / 240_000) + 1e-16 * exp(rate / 11_000));
  const data = Uint16Array.from(image.data, (value) =>
    min(65535, round((ideal * value) / deadTimeFactor)),
  );
  return { counts: { ...image, data }, deadTimeFactor };
}
