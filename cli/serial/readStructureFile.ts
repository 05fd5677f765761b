import fs from 'node:fs/promises';
import { getString, readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { readRtStruct } from '../../src/dicom/rtstruct';
import { drawRtStructures, drawSegStructures } from '../../src/dicom/structures';
import type { StructureContours } from '../../src/dicom/structures';
import { DosimetryError, inFile } from '../../src/errors';
import type { VolumeGeometry } from '../../src/volume';
import { imagesOfSegmentation, imagesOfStructureSet } from './structureSessions';
import type { DrawnOnImages } from './structureSessions';

/** One file of --structures. */
export interface StructureFile {
  patientID?: string;
  images: DrawnOnImages;
  /** @param geometry of the CT that it was drawn on; a segmentation lies on voxels of its own */
  draw: (geometry: VolumeGeometry) => StructureContours;
}

/**
 * A structure set or segmentation with anything in it.
 * @throws DosimetryError INVALID_ARGUMENT where it cannot be read; NOT_SEG for an object of another
 *   kind; as the readers, naming the file
 */
export async function readStructureFile(file: string): Promise<StructureFile> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The structures ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give an RTSTRUCT or SEG file with --structures.',
      cause,
    });
  }
  try {
    const { dataset } = readDicomFile(bytes);
    return dataset.Modality === 'RTSTRUCT' ? structureSet(dataset) : segmentation(dataset);
  } catch (error) {
    throw inFile(file, error);
  }
}

function structureSet(dataset: NaturalDataset): StructureFile {
  const rtStruct = readRtStruct(dataset);
  return {
    patientID: rtStruct.patientID,
    images: imagesOfStructureSet(rtStruct),
    draw: (geometry) => drawRtStructures(rtStruct, geometry),
  };
}

function segmentation(dataset: NaturalDataset): StructureFile {
  const drawn = drawSegStructures(dataset);
  return {
    patientID: getString(dataset, 'PatientID'),
    images: imagesOfSegmentation(dataset),
    draw: () => drawn,
  };
}
