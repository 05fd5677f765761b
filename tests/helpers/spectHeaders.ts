import type { NaturalDataset } from '../../src/dicom/types';

export interface ScanHeaders {
  /** Of study, series and images; different for every series. */
  uid: string;
  study: string;
  frame: string;
  /** DT of the scan. */
  at: string;
  /** Height of the first slice, mm. */
  fromMm?: number;
  slices?: number;
  /** Attributes that differ from those of a complete header. */
  more?: NaturalDataset;
}

const patient = { PatientID: 'P1', PatientName: 'Test^Serial', PatientBirthDate: '19500101' };
const lutetium = { CodeValue: '447553000', CodingSchemeDesignator: 'SCT' };

/** As `RadiopharmaceuticalInformationSequence`; activity in the unit of the modality. */
export function administrationOf(startDateTime: string, total: number): NaturalDataset {
  return {
    RadiopharmaceuticalInformationSequence: [
      {
        RadiopharmaceuticalStartDateTime: startDateTime,
        RadionuclideTotalDose: total,
        RadionuclideCodeSequence: [lutetium],
        Radiopharmaceutical: 'Lu-177 DOTATATE',
      },
    ],
  };
}

/** Headers of PT slices in Bq/ml, 10 mm apart. */
export function ptHeaders({ slices = 20, fromMm = 0, ...scan }: ScanHeaders): NaturalDataset[] {
  return Array.from({ length: slices }, (_, n) => ({
    ...common(scan, 'PT', n),
    Units: 'BQML',
    RescaleSlope: 10,
    RescaleIntercept: 0,
    DecayCorrection: 'START',
    CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
    NumberOfSlices: slices,
    ...plane(fromMm + 10 * n, 8, 50),
    ...scan.more,
  }));
}

/** Header of an NM reconstruction in counts: two detectors, 60 frames of 20 s each. */
export function nmHeader({ slices = 20, fromMm = 0, ...scan }: ScanHeaders): NaturalDataset {
  const { ImagePositionPatient, ImageOrientationPatient, ...size } = plane(fromMm, 8, 50);
  return {
    ...common(scan, 'NM', 0),
    ...size,
    ImageType: ['ORIGINAL', 'PRIMARY', 'RECON TOMO', 'EMISSION'],
    Manufacturer: 'SIEMENS NM',
    ManufacturerModelName: 'Symbia',
    CorrectedImage: ['ATTN', 'SCAT'],
    NumberOfFrames: slices,
    NumberOfSlices: slices,
    SliceVector: Array.from({ length: slices }, (_, n) => n + 1),
    SpacingBetweenSlices: 10,
    DetectorInformationSequence: [{ ImagePositionPatient, ImageOrientationPatient }],
    NumberOfDetectors: 1,
    RotationInformationSequence: [
      { NumberOfFramesInRotation: 60, ActualFrameDuration: 20000, ScanArc: 180, AngularStep: 3 },
    ],
    ...scan.more,
  };
}

/** Headers of an axial CT, slices 5 mm apart. */
export function ctHeaders({ slices = 40, fromMm = 0, ...scan }: ScanHeaders): NaturalDataset[] {
  return Array.from({ length: slices }, (_, n) => ({
    ...common(scan, 'CT', n),
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    ConvolutionKernel: 'B30s',
    RescaleSlope: 1,
    RescaleIntercept: -1024,
    RescaleType: 'HU',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    ...plane(fromMm + 5 * n, 32, 12.5),
    ...scan.more,
  }));
}

function common(scan: ScanHeaders, modality: string, n: number): NaturalDataset {
  const { uid, study, frame, at } = scan;
  return {
    ...patient,
    Modality: modality,
    StudyInstanceUID: `1.2.${study}`,
    SeriesInstanceUID: `1.3.${uid}`,
    SOPInstanceUID: `1.4.${uid}.${n + 1}`,
    InstanceNumber: n + 1,
    FrameOfReferenceUID: `1.5.${frame}`,
    AcquisitionDateTime: at,
    SeriesDescription: `${modality} ${uid}`,
  };
}

/** 400 mm square. */
function plane(z: number, pixels: number, spacingMm: number): NaturalDataset {
  return {
    Rows: pixels,
    Columns: pixels,
    PixelSpacing: [spacingMm, spacingMm],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: [spacingMm / 2 - 200, spacingMm / 2 - 200, z],
  };
}
