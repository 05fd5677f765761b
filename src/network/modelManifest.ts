import type { NetworkSpec } from './networkSpec';

/** Probabilities above which a voxel is taken, 0 to 1. */
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
  /** SPDX identifier of the weights' licence, which differs from the code's. */
  licence: string;
  /** Finds both kidneys, sinus included: classes background, Kidney_R, Kidney_L. */
  coarse: NetworkSpec;
  /**
   * Draws one kidney, shown as a right one: classes background, parenchyma, sinus. Without it the
   * coarse network's kidneys are the result.
   */
  refine?: NetworkSpec;
  /** How probabilities become labels; one half each where the file does not say. */
  decision: DecisionThresholds;
}

/** What reports and DICOM objects say about the model. */
export interface ModelIdentity {
  name: string;
  version: string;
  /** Of the coarse network's weights. */
  sha256: string;
  /** Of the refining network's weights, where the model has one. */
  refineSha256?: string;
  stage: 'interim' | 'release';
}
