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

/** Measurements of one kidney's contour. */
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

/** Where a kidney is expected, and how much of that place the scan shows. */
export interface ExpectedKidney {
  centreMm: Vec3;
  /** 0 to 1. */
  shareInScan: number;
}

/** Values from the network's run that are added to the measurements of one kidney. */
export interface KidneyEvidence {
  boxEdges: DirectionName[];
  removed: { count: number; volumeMl: number };
  /** Volume of voxels with a probability from 0.3 to 0.7, ml. */
  uncertainMl: number;
  /** Volume of the whole kidney in the coarse pass, ml. */
  coarseVolumeMl?: number;
}

export interface NetworkEvidence extends Record<KidneySide, KidneyEvidence> {
  /** The network had the sides the wrong way round, and they were exchanged. */
  sidesExchanged: boolean;
  /** The reason, where there is no alignment. */
  alignmentMissing?: AlignmentMissing;
}

/** All measurements that the findings use, each made once. */
export interface AssessmentScene {
  contourConvention: ContourConvention;
  /** Distances between voxel centres of the CT, mm. */
  spacingMm: Vec3;
  /** Kidneys whose contour has voxels. */
  kidneys: Partial<Record<KidneySide, KidneyMeasures>>;
  /** Where each kidney is expected, as far as that is known. */
  expected: Partial<Record<KidneySide, ExpectedKidney>>;
  /**
   * Shortest distance between the two contours, mm; Infinity where it is larger than the limit of
   * the measurement.
   */
  gapMm: number;
  dense?: DenseMaterial;
  /** Whether the CT's values can be HU. */
  hounsfield?: HounsfieldJudgement;
  /** Positions of the organs that distinguish left from right; missing without contours. */
  layout?: BodyLayout;
  alignment?: AlignmentSummary;
  /** Missing after an edit, because the contours are no longer the network's. */
  evidence?: NetworkEvidence;
  /** Pieces that are not connected to each contour's largest piece; counted after an edit only. */
  detached?: Partial<Record<KidneySide, { count: number; volumeMl: number }>>;
}

/** The kidneys whose contour has voxels, right before left. */
export function presentKidneys({ kidneys }: AssessmentScene): KidneyMeasures[] {
  return kidneySides.flatMap(({ side }) => kidneys[side] ?? []);
}
