import type { RigidAlignment } from '../alignment/rigidAlignment';
import type { ContourConvention, IndexBounds, KidneySide, RemovedPieces } from '../labels';
import type { BodyBlocks, HounsfieldJudgement } from '../plausibility';
import type { Labelmap, Volume, VolumeGeometry } from '../volume/types';

/** The values of a rigid alignment to the reference anatomy that the findings need; plain data. */
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
 * Why there is no alignment: the program's reference anatomy was not available, or the scan shows
 * too little bone.
 */
export type AlignmentMissing = 'noReference' | 'noBone';

/** Result of the coarse pass, before each kidney was looked at on its own. */
export interface CoarseEvidence {
  /** Volume of the whole kidney with its sinus, ml; 0 where none was found. */
  volumeMl: Record<KidneySide, number>;
  /** The network had the sides the wrong way round, and they were exchanged. */
  sidesExchanged?: boolean;
}

/**
 * The input for findings that need only the images and the contours, and so also apply after an
 * edit. Can be sent with postMessage.
 */
export interface EditedAssessmentInput {
  /** HU. */
  ct: Volume;
  /** On the CT's grid: 1 right kidney, 2 left kidney. */
  labelmap: Labelmap;
  /**
   * Bounds of the labelled voxels, so that slices and rows outside need not be searched; default:
   * search everything.
   */
  labelledRegion?: IndexBounds;
  /** Of the CT's values; default: judged by the findings. */
  hounsfield?: HounsfieldJudgement;
  /** Of the CT, where several conventions are judged; default: made by the findings. */
  blocks?: BodyBlocks;
  /** Left out where the alignment did not run. */
  alignment?: AlignmentSummary;
  /** True if the contours leave the renal sinus out. */
  contourConvention: ContourConvention;
  /**
   * Voxels of each kidney's sinus, as indices into the labelmap's data. Pieces of parenchyma that
   * are connected only through the sinus count as one piece. Left out where the model has no class
   * for the sinus.
   */
  sinusVoxels?: Record<KidneySide, Uint32Array>;
}

/** An automatic segmentation, and the evidence that came with it. Can be sent with postMessage. */
export interface AssessmentInput extends EditedAssessmentInput {
  /** The box of the coarse pass. */
  coarseBox: VolumeGeometry;
  /** The box of each kidney's close look, where there was a second stage. */
  refineBoxes?: Partial<Record<KidneySide, VolumeGeometry>>;
  /** Detached pieces that the clean-up cleared. */
  removed: Record<KidneySide, RemovedPieces>;
  /** Number of voxels of the CT's grid with a kidney probability from 0.3 to 0.7, by label. */
  uncertainVoxels: Record<1 | 2, number>;
  coarseEvidence?: CoarseEvidence;
  /** The reason, where there is no alignment. */
  alignmentMissing?: AlignmentMissing;
}
