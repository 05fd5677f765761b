/** One CT series: contoured, and one folder of results. */
export interface CohortCase {
  /** Of the table, and the folder of its results below --out; parts are joined by "/". */
  name: string;
  seriesInstanceUID: string;
  /** Its images, and unreadable files beside them, which may belong to it. */
  files: string[];
  /** Changes with the images and dose maps of the case. */
  inputDigest: string;
  /** RTDOSE files of the same study and frame of reference. */
  doseFiles: string[];
}

/** What is worked on together: the CTs of a study and the images of activity that go with them. */
export interface CohortStudy {
  studyInstanceUID: string;
  cases: CohortCase[];
  /** NM and PT files. */
  spectFiles: string[];
}

/** A case that gave no contours, and why. */
export interface FailedCase {
  case: string;
  code: string;
  message: string;
}

/** Files that are no part of a case. */
export interface PassedOver {
  what: string;
  count: number;
  /** The first of them. */
  examples: string[];
}

export interface Cohort {
  studies: CohortStudy[];
  failed: FailedCase[];
  passedOver: PassedOver[];
}
