import type { RigidAlignment } from '../alignment/rigidAlignment';
import type { ContourConvention, IndexBounds, KidneySide, RemovedPieces } from '../labels';
import type { Labelmap, Volume, VolumeGeometry } from '../volume/types';

/** What the findings need of a rigid alignment to the reference anatomy; plain data. */
export type AlignmentSummary = Pick<
  RigidAlignment,
  | 'referenceToPatient'
  | 'boneOverlap'
  | 'marginToSecond'
  | 'secondOffsetMm'
  | 'marginToNeighbour'
  | 'neighbourOffsetMm'
  | 'confidence'
>;

/**
 * Why no bones said where the kidneys are: the program's reference anatomy was not there, or the
 * scan shows too little bone.
 */
export type AlignmentMissing = 'noReference' | 'noBone';

/** What the coarse pass over the box saw, before each kidney was looked at on its own. */
export interface CoarseEvidence {
  /** Whole kidney with its sinus, ml; 0 where none was seen. */
  volumeMl: Record<KidneySide, number>;
  /** The network's sides contradicted the anatomy, and were exchanged. */
  sidesExchanged?: boolean;
}

/**
 * What can be judged from the images and the contours alone, so also after an edit. Survives
 * postMessage.
 */
export interface EditedAssessmentInput {
  /** HU. */
  ct: Volume;
  /** On the CT's grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  /**
   * Slices and rows beyond which nothing is labelled, so that they need not be searched; default:
   * none.
   */
  labelledRegion?: IndexBounds;
  /** Left out where the alignment did not run. */
  alignment?: AlignmentSummary;
  /** Whether the contours leave the renal sinus out. */
  contourConvention: ContourConvention;
  /**
   * Voxels of each kidney's sinus, indices into the labelmap's data: parenchyma on both sides of it
   * hangs together through it. Left out where the model knows no sinus.
   */
  sinusVoxels?: Record<KidneySide, Uint32Array>;
}

/** An automatic segmentation and the evidence it came with. Survives postMessage. */
export interface AssessmentInput extends EditedAssessmentInput {
  /** The region of the coarse pass. */
  coarseBox: VolumeGeometry;
  /** The region each kidney was looked at in, where there was a second stage. */
  refineBoxes?: Partial<Record<KidneySide, VolumeGeometry>>;
  /** Detached pieces that the clean-up cleared. */
  removed: Record<KidneySide, RemovedPieces>;
  /** Voxels of the CT's grid with a kidney probability from 0.3 to 0.7, by label. */
  uncertainVoxels: Record<1 | 2, number>;
  coarseEvidence?: CoarseEvidence;
  /** Where there is no alignment: why. */
  alignmentMissing?: AlignmentMissing;
}
