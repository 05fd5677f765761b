import type { NetworkSpec } from './networkSpec';

/** Probabilities from which a voxel is accepted, 0 to 1. */
export interface DecisionThresholds {
  /** Kidney (parenchyma and sinus together) against everything else. */
  threshold: number;
  /** Sinus against parenchyma, as a share of the two, inside the kidney. */
  sinusThreshold: number;
}

/** models/manifest.json, format version 2. */
export interface ModelManifest {
  formatVersion: 2;
  name: string;
  version: string;
  /** 'interim' weights are replaced before clinical evaluation; the panel and the files say so. */
  stage: 'interim' | 'release';
  /** SPDX identifier of the licence of the weights, which differs from that of the code. */
  licence: string;
  /** Finds both kidneys, sinus included: classes background, Kidney_R, Kidney_L. */
  coarse: NetworkSpec;
  /**
   * Draws one kidney, shown as a right one: classes background, parenchyma, sinus. Without it the
   * coarse network's kidneys are the result.
   */
  refine?: NetworkSpec;
  /** How probabilities become labels; 0.5 for each threshold that the file does not give. */
  decision: DecisionThresholds;
}

/** What reports and DICOM objects say about the model. */
export interface ModelIdentity {
  name: string;
  version: string;
  /** Digest of the coarse network's weights. */
  sha256: string;
  /** Digest of the refining network's weights, where the model has one. */
  refineSha256?: string;
  stage: 'interim' | 'release';
}
