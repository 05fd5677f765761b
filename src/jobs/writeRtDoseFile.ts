import { requiredString } from '../dicom';
import { writeRtDose } from '../dicom/rtdose';
import type { WriteRtDoseOptions } from '../dicom/rtdose';
import { toPart10 } from '../dicom/write';

/** An RTDOSE as a file, with what the viewer needs to find it in the archive. */
export interface WrittenRtDose {
  /** DICOM file (PS3.10). */
  part10: Uint8Array<ArrayBuffer>;
  studyInstanceUID: string;
  seriesInstanceUID: string;
  seriesDescription: string;
}

/**
 * Writes a dose as a DICOM file.
 *
 * @throws DosimetryError as writeRtDose
 */
export function writeRtDoseFile(options: WriteRtDoseOptions): WrittenRtDose {
  const dataset = writeRtDose(options);
  return {
    part10: new Uint8Array(toPart10(dataset)),
    studyInstanceUID: requiredString(dataset, 'StudyInstanceUID'),
    seriesInstanceUID: requiredString(dataset, 'SeriesInstanceUID'),
    seriesDescription: requiredString(dataset, 'SeriesDescription'),
  };
}
