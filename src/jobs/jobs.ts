import type { WriteRtStructOptions } from '../dicom/rtstruct';
import type { Finding, EditedAssessmentInput } from '../quality';
import type { ErrorDetails } from '../worker/engineCalls';
import type { CtVolume } from '../worker/pipelineCalls';
import type { WriteDoseReportOptions, WrittenDoseReport } from './writeDoseReport';

/** An RTSTRUCT as a file, with what the viewer needs to find it in the archive. */
export interface WrittenRtStruct {
  /** DICOM file (PS3.10). */
  part10: Uint8Array<ArrayBuffer>;
  studyInstanceUID: string;
  seriesInstanceUID: string;
  seriesDescription: string;
}

/** Work on finished contours that would hold up the viewer. */
export interface Jobs {
  /** Keeps the CT for later jobs; undefined: forgets it. */
  keepCt: { input: { ct?: CtVolume }; output: undefined };
  /** Traces the contours and writes the object; data sets must be plain (plainDataset). */
  writeRtStruct: { input: Omit<WriteRtStructOptions, 'refineContours'>; output: WrittenRtStruct };
  /** The report as DICOM SR, with the segmentation it refers to; data sets must be plain. */
  writeDoseReport: { input: WriteDoseReportOptions; output: WrittenDoseReport };
  /** Findings of contours as they are now, on the CT that is kept. */
  assessEdited: { input: Omit<EditedAssessmentInput, 'ct'>; output: Finding[] };
}

export type JobName = keyof Jobs;

export type JobRequest = {
  [Name in JobName]: { id: number; name: Name; input: Jobs[Name]['input'] };
}[JobName];

export type JobAnswer =
  | { id: number; type: 'done'; output: unknown }
  | { id: number; type: 'failed'; error: ErrorDetails };
