import type { Vec3 } from '../volume/types';

export interface RigidAlignment {
  /**
   * Row-major 4x4, LPS mm: maps a point of the reference's frame (origin: the kidneys' midpoint) to
   * the patient.
   */
  referenceToPatient: number[];
  /** Dice coefficient of the two soft bone maps inside the scan, 0 to 1. */
  boneOverlap: number;
  /** `Likeness.score` of the place: 1 where bones and lungs are the reference's, 0 at worst. */
  likeness: number;
  /**
   * Rank (`Placement.rank`) of the best place minus that of the best place at another level, both
   * refined; 1 where there is no second place.
   */
  marginToSecond: number;
  /**
   * Where that second place puts the kidneys' midpoint relative to the best place, LPS mm; zeros
   * where there is none.
   */
  secondOffsetMm: Vec3;
  /**
   * `NeighbourLevel.margin`: likeness of the bones near the kidneys at the best place minus that at
   * a place one vertebra higher or lower; 1 where refinement from there returns to the best place.
   */
  marginToNeighbour: number;
  /**
   * Height of that neighbouring place above the best one along the body's axis, mm; 0 where there
   * is none.
   */
  neighbourOffsetMm: number;
  /**
   * 'medium': the region is right, but the level may be one vertebra off. 'low': the alignment must
   * not be relied on alone.
   */
  confidence: 'high' | 'medium' | 'low';
  /** Size of the patient relative to the reference; removed from the transform, which is rigid. */
  sizeRatio: number;
  /** Share of the reference's bones and lungs that the scan shows, 0 to 1. */
  coveredShare: number;
  timingsMs: { maps: number; search: number; total: number };
}
