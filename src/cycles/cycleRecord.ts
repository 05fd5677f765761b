import type { KidneySide } from '../labels';

/** Constants of the linear-quadratic model that a BED was computed with. */
export interface BedConstants {
  alphaBetaGy: number;
  repairHalfLifeHours: number;
}

/** One kidney in one cycle, in the contours of that cycle's own CT. */
export interface RecordedKidney {
  side: KidneySide;
  meanDoseGy: number;
  /** k = 1, where it is known of this cycle alone. */
  standardUncertaintyGy?: number;
  biologicallyEffectiveDoseGy?: number;
}

/** What one object, or the open study, says of one therapy cycle. */
export interface CycleRecord {
  /** In the order in which they are believed. */
  source: 'open-study' | 'report' | 'dose-map';
  studyInstanceUID: string;
  /** Of the object; absent for the open study. */
  sopInstanceUID?: string;
  /** YYYYMMDD. */
  studyDate?: string;
  /** When the object was written, YYYYMMDDHHMMSS; the open study is the newest. */
  writtenAt: string;
  /** Of the administration, ISO 8601 local. */
  administeredAt?: string;
  administeredMBq?: number;
  /** As "177Lu". */
  radionuclide?: string;
  isApproved: boolean;
  bedConstants?: BedConstants;
  kidneys: RecordedKidney[];
}
