import type { ContourConvention, IndexBounds, KidneySide, KidneySideDefinition } from '../labels';
import { kidneySides } from '../labels';
import type { BodyLayout, HounsfieldJudgement } from '../plausibility';
import type { Vec3 } from '../volume/types';
import type { AlignmentMissing, AlignmentSummary } from './assessmentInput';
import type { DenseMaterial } from './measures/denseMaterial';
import type { KidneyShape } from './measures/kidneyShape';
import type { KidneyTissue } from './measures/kidneyTissue';
import type { OpenBorder } from './measures/openBorder';
import type { DirectionName } from './measures/patientDirection';
import type { WaterPool } from './measures/waterPools';

/** What was measured of one kidney's contour. */
export interface KidneyMeasures extends KidneySideDefinition {
  bounds: IndexBounds;
  shape: KidneyShape;
  scanEdges: DirectionName[];
  /** Missing where the contour is too small for statistics. */
  tissue?: KidneyTissue;
  waterPools: WaterPool[];
  openBorder?: OpenBorder;
  /**
   * Share of the contour on the other side of the spine, 0 to 1; missing where no spine is seen.
   */
  shareAcrossSpine?: number;
}

/** Where a kidney would lie, and how much of that place the scan shows. */
export interface ExpectedKidney {
  centreMm: Vec3;
  /** 0 to 1. */
  shareInScan: number;
}

/** What the network's run adds to the measures of one kidney. */
export interface KidneyEvidence {
  boxEdges: DirectionName[];
  removed: { count: number; volumeMl: number };
  /** Volume with a probability from 0.3 to 0.7, ml. */
  uncertainMl: number;
  /** Whole kidney of the coarse pass, ml. */
  coarseVolumeMl?: number;
}

export interface NetworkEvidence extends Record<KidneySide, KidneyEvidence> {
  /** The network's sides contradicted the anatomy, and were exchanged. */
  sidesExchanged: boolean;
  /** Where no bones said where the kidneys are: why. */
  alignmentMissing?: AlignmentMissing;
}

/** Everything the findings look at, measured once. */
export interface AssessmentScene {
  contourConvention: ContourConvention;
  /** Distances between voxel centres of the CT, mm. */
  spacingMm: Vec3;
  /** Contours of both kidneys that have voxels. */
  kidneys: Partial<Record<KidneySide, KidneyMeasures>>;
  /** Where each kidney would lie, as far as that is known. */
  expected: Partial<Record<KidneySide, ExpectedKidney>>;
  /** Shortest distance between the two contours, mm; Infinity where it is not small. */
  gapMm: number;
  dense?: DenseMaterial;
  /** Whether the CT's values can be HU. */
  hounsfield?: HounsfieldJudgement;
  /** Where organs lie that tell the sides; missing without contours. */
  layout?: BodyLayout;
  alignment?: AlignmentSummary;
  /** Missing after an edit: the network did not draw these contours. */
  evidence?: NetworkEvidence;
  /** Pieces apart from each contour's largest one; counted after an edit only. */
  detached?: Partial<Record<KidneySide, { count: number; volumeMl: number }>>;
}

/** The contours that have voxels, right before left. */
export function presentKidneys({ kidneys }: AssessmentScene): KidneyMeasures[] {
  return kidneySides.flatMap(({ side }) => kidneys[side] ?? []);
}
