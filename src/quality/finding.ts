import type { KidneySide } from '../labels';

export type FindingCode =
  | 'KIDNEY_MISSING'
  | 'VOLUME_UNUSUAL'
  | 'SIDE_RATIO_UNUSUAL'
  | 'TOUCHES_SCAN_EDGE'
  | 'TOUCHES_BOX_EDGE'
  | 'PIECES_REMOVED'
  | 'CONTOUR_UNCERTAIN'
  | 'SIDES_SWAPPED'
  | 'DOSE_COVERAGE'
  | 'DOSE_MAP'
  | 'INPUT_NOTE';

/** Something a reader has to know before trusting the numbers. */
export interface Finding {
  code: FindingCode;
  severity: 'info' | 'warning';
  side?: KidneySide;
  /** What was seen, with the number that shows it. */
  what: string;
  /** What to do about it. */
  next: string;
}
