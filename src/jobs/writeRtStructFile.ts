import { requiredString } from '../dicom';
import { writeRtStruct } from '../dicom/rtstruct';
import type { WriteRtStructOptions } from '../dicom/rtstruct';
import { referenceOfDataset, toPart10 } from '../dicom/write';
import type { InstanceReference } from '../dicom/write';

export type WriteRtStructInput = Omit<WriteRtStructOptions, 'refineContours'>;

/** An RTSTRUCT file, with what the viewer needs to find it in the archive. */
export interface WrittenRtStruct {
  /** DICOM file (PS3.10). */
  part10: Uint8Array<ArrayBuffer>;
  studyInstanceUID: string;
  seriesInstanceUID: string;
  seriesDescription: string;
  /** For objects that take the place of this one. */
  reference: InstanceReference;
}

/**
 * Traces the contours and writes them as a DICOM file.
 * @throws DosimetryError NOTHING_TO_EXPORT, and what the writer reports
 */
export function writeRtStructFile(input: WriteRtStructInput): WrittenRtStruct {
  const dataset = writeRtStruct(input);
  return {
    part10: new Uint8Array(toPart10(dataset)),
    studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
    seriesDescription: requiredString(dataset, 'SeriesDescription'),
    reference: referenceOfDataset(dataset),
  };
}
