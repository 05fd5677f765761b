import type { Vec3 } from '../volume/types';

/**
 * One network of the model: its file and everything that has to agree between it and the code
 * around it.
 */
export interface NetworkSpec {
  /** File name beside the manifest. */
  file: string;
  bytes: number;
  /** Lower-case hexadecimal digest of the file. */
  sha256: string;
  input: {
    name: string;
    /** Voxels along patient left, posterior, superior; the tensor is float32 [1, 1, z, y, x]. */
    dimensions: Vec3;
    /** Boxes of any multiples of these are taken; without it, only `dimensions` are. */
    dimensionStep?: Vec3;
    spacingMm: Vec3;
    /** HU clipped to this window and scaled linearly to [-1, 1]. */
    hounsfieldWindow: { lower: number; upper: number };
    /** HU where the box reaches beyond the scan. */
    paddingHounsfield: number;
    /** sigma = factor * sqrt((box spacing / CT spacing)^2 - 1) CT voxels, before resampling. */
    antialiasSigmaFactor: number;
  };
  output: {
    name: string;
    /** Channel order of the probabilities, float32 [1, classes, z, y, x]; they sum to 1. */
    classes: string[];
  };
}
