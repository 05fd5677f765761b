import { createHash } from 'node:crypto';
import { toPart10 } from '../../src/dicom/write';
import { indexToPatient } from '../../src/volume';
import type { Volume } from '../../src/volume/types';

export interface CtFilesOptions {
  patientName: string;
  patientID: string;
  studyDescription?: string;
  seriesDescription?: string;
}

/** A UID that depends on nothing but its name. */
export function uidFor(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 30);
  return `2.25.${BigInt(`0x${digest}`)}`;
}

/**
 * One DICOM CT file a slice (Explicit VR Little Endian, unsigned 16 bit with intercept -1024), from
 * HU.
 */
export function ctFilesFromVolume(volume: Volume, options: CtFilesOptions): Uint8Array[] {
  const [nx, ny, nz] = volume.dimensions;
  const name = options.patientID;
  return Array.from({ length: nz }, (_, k) => {
    const pixels = new Uint16Array(nx * ny);
    for (let n = 0; n < pixels.length; n++) {
      pixels[n] = Math.max(0, Math.round(volume.data[k * nx * ny + n]) + 1024);
    }
    const dataset = {
      SpecificCharacterSet: 'ISO_IR 100',
      ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: uidFor(`${name} slice ${k}`),
      StudyDate: '20260401',
      StudyTime: '101500',
      AcquisitionDate: '20260401',
      AccessionNumber: '',
      Modality: 'CT',
      Manufacturer: 'Test',
      ReferringPhysicianName: '',
      StudyDescription: options.studyDescription ?? 'SPECT/CT',
      SeriesDescription: options.seriesDescription ?? 'CT AC',
      PatientName: options.patientName,
      PatientID: options.patientID,
      PatientBirthDate: '',
      PatientSex: 'O',
      SliceThickness: volume.spacingMm[2],
      KVP: 120,
      StudyInstanceUID: uidFor(`${name} study`),
      SeriesInstanceUID: uidFor(`${name} series`),
      StudyID: '1',
      SeriesNumber: 2,
      AcquisitionNumber: 1,
      InstanceNumber: k + 1,
      ImagePositionPatient: indexToPatient(volume, [0, 0, k]),
      ImageOrientationPatient: volume.direction.slice(0, 6),
      FrameOfReferenceUID: uidFor(`${name} frame`),
      PositionReferenceIndicator: '',
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: ny,
      Columns: nx,
      PixelSpacing: [volume.spacingMm[1], volume.spacingMm[0]],
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 0,
      RescaleIntercept: -1024,
      RescaleSlope: 1,
      RescaleType: 'HU',
      PixelData: pixels,
      _vrMap: { PixelData: 'OW' },
    };
    return new Uint8Array(toPart10(dataset));
  });
}
