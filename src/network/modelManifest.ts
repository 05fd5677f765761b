import type { Vec3 } from '../volume/types';

/** models/manifest.json: everything that has to agree between the weights and the code around them. */
export interface ModelManifest {
  name: string;
  version: string;
  /** 'interim' weights are replaced before clinical evaluation; the panel and the files say so. */
  stage: 'interim' | 'release';
  /** File name beside the manifest. */
  file: string;
  bytes: number;
  /** Lower-case hexadecimal digest of the file. */
  sha256: string;
  /** SPDX identifier of the weights' licence, which differs from the code's. */
  licence: string;
  input: {
    name: string;
    /** Voxels along patient left, posterior, superior; the tensor is [1, 1, z, y, x]. */
    dimensions: Vec3;
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
    /** Channel order of the probabilities [1, classes, z, y, x]. */
    classes: string[];
  };
  /** How probabilities become labels. */
  decision: 'argmax';
}

/** What reports and DICOM objects say about the model. */
export interface ModelIdentity {
  name: string;
  version: string;
  sha256: string;
  stage: 'interim' | 'release';
}
