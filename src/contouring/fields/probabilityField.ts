import type { VolumeGeometry } from '../../volume/types';

/**
 * Probability that each voxel of a network's box belongs to one kidney; `[i + nx * (j + ny * k)]`,
 * 0 to 1.
 */
export interface ProbabilityField {
  box: VolumeGeometry;
  /** Parenchyma and sinus together. */
  kidney: Float32Array;
  /** Probability of the sinus alone, where the network has a class for it. */
  sinus?: Float32Array;
}
