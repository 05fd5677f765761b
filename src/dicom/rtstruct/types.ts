export interface RtContour {
  /** CLOSED_PLANAR, CLOSEDPLANAR_XOR, POINT ... (PS3.3 C.8.8.6.1). */
  geometricType: string;
  /** x y z x y z ..., LPS mm. */
  points: Float64Array;
  /** Images the contour was drawn on; may be empty. */
  referencedSOPInstanceUIDs: string[];
}

/** What the codes of a ROI say that it is (RTROIIdentificationCodeSequence, PS3.3 C.8.8.8). */
export interface CodedAnatomy {
  isKidney: boolean;
  side?: 'right' | 'left';
  meaning?: string;
}

/** One region of interest, gathered from the three sequences that describe it. */
export interface RtStructure {
  roiNumber: number;
  name: string;
  description?: string;
  generationAlgorithm?: string;
  interpretedType?: string;
  coded?: CodedAnatomy;
  /** Red, green, blue, 0..255. */
  displayColor?: [number, number, number];
  /** Its own; where that is empty, the one the structure set refers to. */
  frameOfReferenceUID?: string;
  /** Distance of the planes it was drawn on, mm, where the file says so (PS3.3 C.8.8.6.4). */
  planeSpacingMm?: number;
  contours: RtContour[];
  /** Contours of the file that have no points. */
  emptyContours?: number;
  /** What is wrong with a contour of it, in sentences; all of them were left out then. */
  damage?: string;
  /** Items of ROIContourSequence that its contours come from, where more than one. */
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
  /** What was not as it should be, one sentence each. */
  notes: string[];
}
