import type { StructureContours } from '../dicom/structures';
import type { WriteRtDoseOptions } from '../dicom/rtdose';
import type { Installation } from '../commissioning/commissioningReport';
import type { FlaggedCase } from '../flagged';
import type { EditedAssessmentInput, Finding } from '../quality';
import type { CtVolume } from '../volume/types';
import type { WrittenCommissioning } from './commission';
import type { ComparedLabels, CompareLabelsInput } from './compareLabels';
import type { DrawContourFileInput, DrawnContourFile } from './drawContourFile';
import type { DrawStructureFileInput } from './drawStructureFile';
import type { WriteCaseFilesInput } from './writeCaseFiles';
import type { WriteDoseReportOptions, WrittenDoseReport } from './writeDoseReport';
import type { WritePdfInput } from './writePdf';
import type { WrittenRtDose } from './writeRtDoseFile';
import type { WriteRtStructInput, WrittenRtStruct } from './writeRtStructFile';

/** Work on finished contours and numbers that would block the viewer. */
export type Jobs = {
  /** Keeps the CT for later jobs; undefined drops it. */
  keepCt: { input: { ct?: CtVolume }; output: undefined };
  /** Findings about contours as they are now, on the CT that is kept. */
  assessEdited: { input: Omit<EditedAssessmentInput, 'ct'>; output: Finding[] };
  /** The kidneys of a stored object on the CT's grid. */
  drawContourFile: { input: DrawContourFileInput; output: DrawnContourFile };
  drawStructureFile: { input: DrawStructureFileInput; output: StructureContours };
  /** Agreement and doses of two contour sets. */
  compareLabels: { input: CompareLabelsInput; output: ComparedLabels };
  /** Traces the contours and writes the object; data sets must be plain (plainDataset). */
  writeRtStruct: { input: WriteRtStructInput; output: WrittenRtStruct };
  /** The dose as RTDOSE, with how it was made; data sets must be plain. */
  writeRtDose: { input: WriteRtDoseOptions; output: WrittenRtDose };
  /** The report as DICOM SR, with the segmentation to which it refers; data sets must be plain. */
  writeDoseReport: { input: WriteDoseReportOptions; output: WrittenDoseReport };
  /** The CT that is kept and its contours without their patient; data sets must be plain. */
  writeCase: { input: WriteCaseFilesInput; output: FlaggedCase };
  /** The report as a page to print. */
  writePdf: { input: WritePdfInput; output: Uint8Array };
  /** Cases of known result, put to this browser. */
  commission: { input: Installation; output: WrittenCommissioning };
};
