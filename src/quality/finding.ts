import type { KidneySide } from '../labels';

export type FindingCode =
  | 'ALIGNMENT_UNCERTAIN'
  | 'ALIGNMENT_MISSING'
  | 'SIDES_SWAPPED'
  | 'IMAGE_MIRRORED'
  | 'VALUES_UNUSUAL'
  | 'KIDNEY_MISSING'
  | 'KIDNEYS_JOINED'
  | 'TOUCHES_SCAN_EDGE'
  | 'TOUCHES_BOX_EDGE'
  | 'LEAK_SUSPECTED'
  | 'VOLUME_UNUSUAL'
  | 'SIDE_RATIO_UNUSUAL'
  | 'POSITION_UNUSUAL'
  | 'HEIGHTS_DIFFER'
  | 'STAGES_DISAGREE'
  | 'CONTOUR_UNCERTAIN'
  | 'TISSUE_UNUSUAL'
  | 'CYST_LIKELY'
  | 'SINUS_FLUID'
  | 'METAL_NEAR'
  | 'STREAKS'
  | 'NOISE_HIGH'
  | 'CONTRAST_ENHANCED'
  | 'SLICES_THICK'
  | 'PIECES_REMOVED'
  | 'PIECES_DETACHED'
  | 'DOSE_COVERAGE'
  | 'DOSE_MAP'
  | 'INPUT_NOTE';

/** Something that a reader must know before trusting the numbers. */
export interface Finding {
  code: FindingCode;
  severity: 'info' | 'warning';
  side?: KidneySide;
  /** What was observed, with the number that shows it. */
  what: string;
  /** What to do about it. */
  next: string;
}
