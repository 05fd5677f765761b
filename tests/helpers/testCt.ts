import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CtSeries, NaturalDataset } from '../../src/dicom/types';
import { toPart10 } from '../../src/dicom/write/toPart10';
import { indexToPatient } from '../../src/volume';
import type { Labelmap, VolumeGeometry } from '../../src/volume';

const ctImageStorage = '1.2.840.10008.5.1.4.1.1.2';

/** An axial grid, 1 x 1 x 3 mm unless told otherwise. */
export function testGeometry(changes: Partial<VolumeGeometry> = {}): VolumeGeometry {
  return {
    dimensions: [16, 12, 6],
    spacingMm: [1, 1, 3],
    imagePositionPatient: [-100.5, -80.25, 1200],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2.826.0.1.3680043.8.498.1',
    ...changes,
  };
}

/** A CT series of that grid, all -1000 HU, as assembleCtSeries would give it. */
export function testCt(geometry: VolumeGeometry, patient: NaturalDataset = {}): CtSeries {
  const [nx, ny, nz] = geometry.dimensions;
  return {
    volume: { ...geometry, data: new Int16Array(nx * ny * nz).fill(-1000) },
    sliceReferences: Array.from({ length: nz }, (_, k) => ({
      ReferencedSOPClassUID: ctImageStorage,
      ReferencedSOPInstanceUID: sopInstanceUid(k),
    })),
    dataset: datasetOfSlice(geometry, 0, patient),
  };
}

/** Writes the series as one file per slice; the files' names tell nothing of the order. */
export function writeTestCt(ct: CtSeries, directory: string, patient: NaturalDataset = {}): void {
  const [nx, ny, nz] = ct.volume.dimensions;
  for (let k = 0; k < nz; k++) {
    const stored = Int16Array.from(ct.volume.data.subarray(nx * ny * k, nx * ny * (k + 1)));
    const dataset = { ...datasetOfSlice(ct.volume, k, patient), PixelData: stored };
    writeFileSync(join(directory, `ct_${nz - k}.dcm`), new Uint8Array(toPart10(dataset)));
  }
}

/** An empty labelmap on a grid. */
export function testLabelmap(geometry: VolumeGeometry): Labelmap {
  const [nx, ny, nz] = geometry.dimensions;
  return { ...geometry, data: new Uint8Array(nx * ny * nz) };
}

/** Sets the voxels of an ellipsoid, centre and half axes in voxels. */
export function addEllipsoid(
  labelmap: Labelmap,
  label: number,
  [ci, cj, ck]: number[],
  [ri, rj, rk]: number[],
): void {
  const [nx, ny, nz] = labelmap.dimensions;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        if (((i - ci) / ri) ** 2 + ((j - cj) / rj) ** 2 + ((k - ck) / rk) ** 2 <= 1) {
          labelmap.data[i + nx * (j + ny * k)] = label;
        }
      }
    }
  }
}

function sopInstanceUid(k: number): string {
  return `1.2.826.0.1.3680043.8.498.100.${k + 1}`;
}

function datasetOfSlice(
  geometry: VolumeGeometry,
  k: number,
  patient: NaturalDataset,
): NaturalDataset {
  const [columns, rows] = geometry.dimensions;
  const [si, sj, sk] = geometry.spacingMm;
  return {
    SpecificCharacterSet: 'ISO_IR 100',
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    SOPClassUID: ctImageStorage,
    SOPInstanceUID: sopInstanceUid(k),
    StudyDate: '20260102',
    StudyTime: '101500',
    AccessionNumber: 'A1',
    Modality: 'CT',
    Manufacturer: 'Test Scanner Works',
    ManufacturerModelName: 'Tester 1',
    SoftwareVersions: 'VA1',
    ReferringPhysicianName: [{ Alphabetic: 'Doctor^Test' }],
    PatientName: [{ Alphabetic: 'Test^Patient' }],
    PatientID: 'TEST-1',
    PatientBirthDate: '19600229',
    PatientSex: 'F',
    PatientAge: '065Y',
    PatientWeight: 71.5,
    SliceThickness: sk,
    KVP: 120,
    PatientPosition: 'HFS',
    StudyInstanceUID: '1.2.826.0.1.3680043.8.498.2',
    SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.3',
    StudyID: 'S1',
    SeriesNumber: 2,
    AcquisitionNumber: 1,
    InstanceNumber: k + 1,
    ImagePositionPatient: indexToPatient(geometry, [0, 0, k]),
    ImageOrientationPatient: geometry.direction.slice(0, 6),
    FrameOfReferenceUID: geometry.frameOfReferenceUID,
    PositionReferenceIndicator: null,
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    PixelSpacing: [sj, si],
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 1,
    RescaleIntercept: 0,
    RescaleSlope: 1,
    RescaleType: 'HU',
    ...patient,
  };
}
