import type { VolumeGeometry } from '../../volume/types';

/**
 * How likely each voxel of a network's box belongs to one kidney; `[i + nx * (j + ny * k)]`, 0 to
 * 1.
 */
export interface ProbabilityField {
  box: VolumeGeometry;
  /** Parenchyma and sinus together. */
  kidney: Float32Array;
  /** The sinus' part of it, where the network tells it apart. */
  sinus?: Float32Array;
}
