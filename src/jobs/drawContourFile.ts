import { getString, readDicomFile } from '../dicom';
import { drawKidneyRois, readRtStruct, rtStructSopClassUID } from '../dicom/rtstruct';
import { drawKidneySegments } from '../dicom/seg';
import type { CtReference } from '../dicom/types';
import type { Labelmap } from '../volume/types';

export interface DrawContourFileInput {
  /** DICOM file of an RTSTRUCT or a SEG, of any maker. */
  part10: Uint8Array<ArrayBuffer>;
  /** Data sets must be plain (plainDataset). */
  ct: CtReference;
}

export interface DrawnContourFile {
  /** Right 1, left 2, on the CT's grid. */
  labelmap: Labelmap;
  /** Irregularities, one sentence each. */
  notes: string[];
}

/**
 * Draws the kidneys of a stored object on the grid of a CT.
 * @throws DosimetryError as readDicomFile, drawKidneyRois and drawKidneySegments
 */
export function drawContourFile({ part10, ct }: DrawContourFileInput): DrawnContourFile {
  const { dataset, notes = [] } = readDicomFile(part10);
  const drawn =
    getString(dataset, 'SOPClassUID') === rtStructSopClassUID
      ? drawKidneyRois(readRtStruct(dataset), ct)
      : drawKidneySegments(dataset, ct);
  return { labelmap: drawn.labelmap, notes: [...notes, ...drawn.notes] };
}
