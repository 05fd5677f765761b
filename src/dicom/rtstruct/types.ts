import type { StructureCode } from '../../labels';

export interface RtContour {
  /** CLOSED_PLANAR, CLOSEDPLANAR_XOR, POINT ... (PS3.3 C.8.8.6.1). */
  geometricType: string;
  /** x y z x y z ..., LPS mm. */
  points: Float64Array;
  /** SOP Instance UIDs of the images that the contour was drawn on; may be empty. */
  referencedSOPInstanceUIDs: string[];
}

/** The anatomy stated by the codes of a ROI (RTROIIdentificationCodeSequence, PS3.3 C.8.8.8). */
export interface CodedAnatomy {
  isKidney: boolean;
  side?: 'right' | 'left';
  meaning?: string;
}

/** One region of interest, combined from the three sequences that describe it. */
export interface RtStructure {
  roiNumber: number;
  name: string;
  description?: string;
  generationAlgorithm?: string;
  interpretedType?: string;
  coded?: CodedAnatomy;
  /** The code itself, of whatever anatomy. */
  code?: StructureCode;
  /** Red, green, blue, 0..255. */
  displayColor?: [number, number, number];
  /** Its own frame of reference; where that is empty, the one that the structure set refers to. */
  frameOfReferenceUID?: string;
  /** Distance of the planes it was drawn on, mm, where the file states it (PS3.3 C.8.8.6.4). */
  planeSpacingMm?: number;
  contours: RtContour[];
  /** Number of contours in the file that have no points. */
  emptyContours?: number;
  /**
   * What is wrong with one of its contours, in sentences; all of its contours were then left out.
   */
  damage?: string;
  /** Number of items of ROIContourSequence that its contours come from, where more than one. */
  joinedItems?: number;
}

export interface RtStruct {
  sopInstanceUID?: string;
  seriesInstanceUID?: string;
  studyInstanceUID?: string;
  patientID?: string;
  manufacturer?: string;
  label?: string;
  /** StructureSetDate and StructureSetTime as written. */
  date?: string;
  approvalStatus?: string;
  /** Series the structure set refers to. */
  referencedSeriesInstanceUIDs: string[];
  structures: RtStructure[];
  /** Irregularities, one sentence each. */
  notes: string[];
}
