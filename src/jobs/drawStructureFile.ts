import { getString, readDicomFile } from '../dicom';
import { readRtStruct, rtStructSopClassUID } from '../dicom/rtstruct';
import { drawRtStructures, drawSegStructures } from '../dicom/structures';
import type { StructureContours } from '../dicom/structures';
import type { VolumeGeometry } from '../volume/types';

export interface DrawStructureFileInput {
  /** DICOM file of an RTSTRUCT or a SEG, of any maker. */
  part10: Uint8Array<ArrayBuffer>;
  /** Of the CT that it was drawn on; a segmentation lies on voxels of its own. */
  geometry: VolumeGeometry;
}

/**
 * Draws everything in a stored object, each structure by itself.
 * @throws DosimetryError as readDicomFile, drawRtStructures and drawSegStructures
 */
export function drawStructureFile({ part10, geometry }: DrawStructureFileInput): StructureContours {
  const { dataset } = readDicomFile(part10);
  return getString(dataset, 'SOPClassUID') === rtStructSopClassUID
    ? drawRtStructures(readRtStruct(dataset), geometry)
    : drawSegStructures(dataset);
}
