import type { KidneySide } from '../labels';
import type { Finding } from '../quality';
import type { ContourAgreement } from '../comparison';

/** One kidney of one patient, automatic against manual. */
export interface KidneyEvaluation extends ContourAgreement {
  patient: string;
  side: KidneySide;
  /** Mean absorbed dose; present where a dose map covers the contour. */
  automaticDoseGy?: number;
  referenceDoseGy?: number;
}

export interface CaseEvaluation {
  patient: string;
  kidneys: KidneyEvaluation[];
  findings: Finding[];
  /** Time of the whole pipeline, without reading. */
  seconds: number;
}
