import type { Vec3 } from '../volume/types';

export interface RigidAlignment {
  /**
   * Row-major 4x4, LPS mm: a point of the reference's frame (origin: the kidneys' midpoint) in the
   * patient.
   */
  referenceToPatient: number[];
  /** Dice of the two soft bone maps inside the scan, 0 to 1. */
  boneOverlap: number;
  /** `Likeness.score` of the place: 1 where bones and lungs are the reference's, 0 at worst. */
  likeness: number;
  /**
   * Rank (`Placement.rank`) of the best place minus that of the best one at another level, both
   * refined; 1 without a second.
   */
  marginToSecond: number;
  /**
   * Where that second best puts the kidneys' midpoint relative to the best, LPS mm; zeros without a
   * second.
   */
  secondOffsetMm: Vec3;
  /**
   * Likeness of the bones near the kidneys minus that where a close look leads from a vertebra
   * above or below, if it does not come back; 1 where it does.
   */
  marginToNeighbour: number;
  /** How much higher that neighbouring place lies along the body's axis, mm; 0 without one. */
  neighbourOffsetMm: number;
  /**
   * 'medium': the region is right, but the level may be one vertebra off. 'low': do not rely on it
   * alone.
   */
  confidence: 'high' | 'medium' | 'low';
  /** Size of the patient against the reference; taken out of the transform, which is rigid. */
  sizeRatio: number;
  /** Share of the reference's bones and lungs that the scan shows, 0 to 1. */
  coveredShare: number;
  timingsMs: { maps: number; search: number; total: number };
}
