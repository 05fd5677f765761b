import type { NaturalDataset } from '../dicom';
import { copyElements } from '../dicom/write';
import { indexToPatient } from '../volume';
import type { CtVolume } from '../volume/types';
import { storedPixels } from './storedPixels';

export const ctImageStorage = '1.2.840.10008.5.1.4.1.1.2';

/** How the scan was made and reconstructed, which a training may have to know (PS3.3 C.8.2.1). */
const acquisitionKeywords = [
  'Manufacturer',
  'ManufacturerModelName',
  'PatientPosition',
  'ScanOptions',
  'SliceThickness',
  'KVP',
  'XRayTubeCurrent',
  'ExposureTime',
  'Exposure',
  'FilterType',
  'ConvolutionKernel',
  'ReconstructionDiameter',
  'LossyImageCompression',
  'LossyImageCompressionRatio',
  'LossyImageCompressionMethod',
];

/** Elements of type 2 of the CT Image IOD (PS3.3 A.3). */
const empty = {
  PatientBirthDate: null,
  PatientSex: null,
  StudyDate: null,
  StudyTime: null,
  ReferringPhysicianName: null,
  StudyID: null,
  AccessionNumber: null,
  Laterality: null,
  PositionReferenceIndicator: null,
  Manufacturer: null,
  PatientPosition: null,
  SliceThickness: null,
  KVP: null,
};

export interface CaseCtOptions {
  ct: CtVolume;
  /** De-identified header of an image of the series. */
  header: NaturalDataset;
  /** Of the images to be written, in the volume's order. */
  sopInstanceUIDs: readonly string[];
}

/**
 * A CT as CT images, written anew from its voxels: of the received files only what `header` still
 * has is in them. In the volume's order.
 */
export function* caseCtImages(options: CaseCtOptions): Generator<NaturalDataset> {
  const { ct, header, sopInstanceUIDs } = options;
  const [columns, rows] = ct.dimensions;
  const stored = storedPixels(ct);
  const shared = { ...empty, ...sharedElements(ct, header), ...pixelElements(stored) };
  for (const [k, SOPInstanceUID] of sopInstanceUIDs.entries()) {
    yield {
      ...shared,
      SOPInstanceUID,
      InstanceNumber: k + 1,
      ImagePositionPatient: indexToPatient(ct, [0, 0, k]),
      PixelData: stored.data.subarray(columns * rows * k, columns * rows * (k + 1)),
    };
  }
}

function sharedElements(ct: CtVolume, header: NaturalDataset): NaturalDataset {
  const [columns, rows] = ct.dimensions;
  const [betweenColumns, betweenRows, betweenSlices] = ct.spacingMm;
  return {
    ...copyElements(header, [
      ...acquisitionKeywords,
      'StudyInstanceUID',
      'SeriesInstanceUID',
      'FrameOfReferenceUID',
    ]),
    SOPClassUID: ctImageStorage,
    // Padding has become air: no longer the values that the scanner stored.
    ImageType: ['DERIVED', 'PRIMARY', 'AXIAL'],
    Modality: 'CT',
    SeriesNumber: 1,
    AcquisitionNumber: 1,
    ImageOrientationPatient: ct.direction.slice(0, 6),
    PixelSpacing: [betweenRows, betweenColumns],
    SpacingBetweenSlices: betweenSlices,
    Rows: rows,
    Columns: columns,
  };
}

function pixelElements(stored: ReturnType<typeof storedPixels>): NaturalDataset {
  return {
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: stored.isSigned ? 1 : 0,
    RescaleIntercept: stored.rescaleIntercept,
    RescaleSlope: stored.rescaleSlope,
    RescaleType: 'HU',
    // Soft tissue, for whoever looks at it.
    WindowCenter: 40,
    WindowWidth: 400,
  };
}
