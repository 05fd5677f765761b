import type { Vec3 } from '../volume/types';

/** One network of the model: its file, and the properties that the code around it has to match. */
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
    /**
     * The network takes boxes whose sizes are any multiples of these; without it, only
     * `dimensions`.
     */
    dimensionStep?: Vec3;
    spacingMm: Vec3;
    /** HU clipped to this window and scaled linearly to [-1, 1]. */
    hounsfieldWindow: { lower: number; upper: number };
    /** HU of the parts of the box outside the scan. */
    paddingHounsfield: number;
    /**
     * How far beyond the scan's first and last slice that slice is repeated before the padding
     * begins, mm. Default: 0.
     */
    repeatedEndMm?: number;
    /** sigma = factor * sqrt((box spacing / CT spacing)^2 - 1) CT voxels, before resampling. */
    antialiasSigmaFactor: number;
  };
  output: {
    name: string;
    /** Channel order of the probabilities, float32 [1, classes, z, y, x]; they sum to 1. */
    classes: string[];
  };
}
