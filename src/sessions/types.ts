import type { Sourced } from '../dose';
import type { NuclideName } from '../nuclides';

/** Something the reader of a time point has to know: a code for programs, a sentence for people. */
export interface SessionFinding {
  code: SessionFindingCode;
  text: string;
}

export type SessionFindingCode =
  // what the SPECT is
  | 'SERIES_UNREADABLE'
  | 'COUNTS_NEED_CALIBRATION'
  | 'COUNTS_CALIBRATED'
  | 'ATTENUATION_UNCORRECTED'
  | 'HEADER_REMARK'
  | 'SEVERAL_RECONSTRUCTIONS'
  // when it was
  | 'ADMINISTRATION_UNKNOWN'
  | 'ADMINISTRATION_REWRITTEN'
  | 'ADMINISTRATION_CONTRADICTORY'
  | 'ADMINISTRATION_OF_ANOTHER_SESSION'
  | 'ACTIVITY_CONTRADICTORY'
  | 'AGENT_CONTRADICTORY'
  | 'RADIONUCLIDE_CONFLICT'
  | 'RADIONUCLIDE_UNKNOWN'
  | 'TIME_UNKNOWN'
  | 'TIME_CONTRADICTORY'
  | 'TIME_REPEATED'
  | 'TIME_POINT_LEFT_OUT'
  | 'COMMENT_HINT'
  // what belongs together
  | 'BEDS_JOINED'
  | 'BEDS_APART'
  | 'CT_MISSING'
  | 'CT_OF_OTHER_FRAME'
  | 'CT_OF_OTHER_VISIT'
  | 'CT_SHARED'
  | 'CT_COVERS_PART'
  | 'CT_CHOSEN'
  | 'FRAME_SHARED'
  | 'ORIENTATION_DIFFERS'
  | 'PATIENT_INCOMPLETE'
  | 'SEVERAL_CYCLES'
  | 'ENTERED';

/** A value that counts, with the file's own beside it where another one was entered. */
export interface Stated<T> extends Sourced<T> {
  ofFile?: Sourced<T>;
}

/** What acquired the images, as the header names it. */
export interface Camera {
  manufacturer?: string;
  /** ManufacturerModelName. */
  model?: string;
  /** StationName. */
  station?: string;
}

/** One series, by what is needed to find its files or to fetch it. */
export interface SessionSeries {
  studyInstanceUID: string;
  seriesInstanceUID: string;
  modality: string;
  /** SeriesDescription; empty where there is none. */
  description: string;
  /** Of its images, in ascending order of InstanceNumber, then UID; localizers left out. */
  sopInstanceUIDs: string[];
  /** Undefined where the images have none. */
  frameOfReferenceUID?: string;
  /** ISO 8601 local date and time of the scanner; undefined where the file has no sure one. */
  acquisitionDateTime?: string;
  /** Lowest and highest z of the voxels' centres, LPS mm; undefined where it is no volume. */
  heightsMm?: [number, number];
}

/** One bed position of a SPECT: one NM object, or one series of PT images. */
export interface SpectBed extends SessionSeries {
  /** Minutes after the first bed of the session; 0 for that. */
  minutesAfterFirst: number;
}

/** A reconstruction of an acquisition; others differ in corrections, filters or unit. */
export interface Reconstruction extends SessionSeries {
  quantity: 'activity-concentration' | 'counts';
  /** The header does not say that attenuation is uncorrected. */
  isAttenuationCorrected: boolean;
}

/** A CT that lies in the frame of a SPECT. */
export interface SessionCt extends SessionSeries {
  /** Share of the SPECT's height that the CT covers, 0 to 1; undefined where not known. */
  coverage?: number;
  /** Not of the SPECT's own study. */
  isOfOtherStudy: boolean;
}

/** A SPECT at one time: one time point of a therapy cycle. */
export interface SpectSession {
  /** SeriesInstanceUID of the bed that was acquired first. */
  id: string;
  /** By time of acquisition, then by height; at least one. */
  beds: SpectBed[];
  quantity: 'activity-concentration' | 'counts';
  /** The attribute that says so, for people. */
  basis: string;
  /** From the administration to the start of the first bed. */
  hours?: Stated<number>;
  /** Of the first bed, ISO 8601 local date and time of the scanner. */
  acquisitionDateTime?: Stated<string>;
  camera: Camera;
  /** Undefined where the images do not tell it. */
  radionuclide?: NuclideName;
  /** Of the first bed's projections, for the dead time; undefined where the files do not say it. */
  countRateCps?: number;
  frameOfReferenceUID?: string;
  /** The CT to contour on. */
  ct?: SessionCt;
  /** Further CTs of the frame or the study, the next best first. */
  otherCts: SessionCt[];
  /** Of the same acquisition, passed over: other corrections, filters, units. */
  otherReconstructions: Reconstruction[];
  /** Of every bed that is used. */
  isAttenuationCorrected: boolean;
  /** The user's explicit word that it is wanted without attenuation correction. */
  isUncorrectedAccepted?: boolean;
  /** False where it cannot be read as a volume, or was switched off. */
  isUsed: boolean;
  findings: SessionFinding[];
}

/** An activity with its time in free text of the images: shown, never taken by itself. */
export interface AdministrationHint {
  activityMBq: number;
  /** ISO 8601 local. */
  dateTime?: string;
  /** As it stands in the images. */
  text: string;
}

/** The administration of one cycle; what is undefined is to be entered. */
export interface CycleAdministration {
  /** Injected, at `dateTime` unless `injectedAt` says another time. */
  injectedMBq?: Stated<number>;
  /** Injected minus residual, at the administration. */
  administeredMBq?: Stated<number>;
  residualMBq?: Sourced<number>;
  /** ISO 8601 local date and time of the scanner. */
  dateTime?: Stated<string>;
  radionuclide?: Stated<NuclideName>;
  radiopharmaceutical?: Sourced<string>;
  hints: AdministrationHint[];
}

/** One administration and the SPECTs after it. */
export interface TherapyCycle {
  /** 1 for the first in time. */
  number: number;
  administration: CycleAdministration;
  /** By time. */
  sessions: SpectSession[];
  findings: SessionFinding[];
}

/** A series that is no time point and no CT of one, and why. */
export interface LeftOutSeries extends SessionSeries {
  why: string;
  /** It may have been meant as a time point: no planar image, no CT, no other object. */
  isTomographic?: boolean;
}

/** What the images of one patient are, from their headers alone. */
export interface SessionsReading {
  patient: { id?: string; name?: string; birthDate?: string };
  /** By time; a patient without a known administration has one, or one for each series of scans. */
  cycles: TherapyCycle[];
  leftOut: LeftOutSeries[];
  /** About all of it. */
  findings: SessionFinding[];
}
