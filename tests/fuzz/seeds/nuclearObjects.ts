import { toPart10File, type PlainDataset } from '../../../demo/phantom/dicom/toPart10File';

const common: PlainDataset = {
  StudyInstanceUID: '1.2.826.0.1.3680043.8.498.2',
  FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.1',
  PatientID: 'FUZZ-1',
  PatientName: 'Fuzz^Seed',
  StudyDate: '20260401',
  SeriesDate: '20260402',
  SeriesTime: '101500',
  AcquisitionDate: '20260402',
  AcquisitionTime: '101500',
  DecayCorrection: 'START',
  RadiopharmaceuticalInformationSequence: [
    {
      RadiopharmaceuticalStartTime: '101500',
      RadiopharmaceuticalStartDateTime: '20260401101500',
      RadionuclideTotalDose: '7400000000',
      RadionuclideHalfLife: '574344',
      RadionuclideCodeSequence: [
        { CodeValue: '447553000', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Lutetium-177' },
      ],
    },
  ],
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 6,
  Columns: 8,
  PixelSpacing: ['20', '20'],
  SliceThickness: '20',
  BitsAllocated: 16,
  BitsStored: 16,
  HighBit: 15,
  PixelRepresentation: 0,
};

const pixels = (frames: number): ArrayBuffer =>
  Uint16Array.from({ length: 48 * frames }, (_, n) => 100 + ((n * 37) % 900)).buffer;

/** Activity as PT: five slices, each of its own slope (PS3.3 C.8.9.4). */
export function petFiles(): Uint8Array[] {
  return [0, 1, 2, 3, 4].map((n) =>
    toPart10File({
      ...common,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
      SOPInstanceUID: `1.2.826.0.1.3680043.8.498.128.${n + 1}`,
      SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.128',
      Modality: 'PT',
      Units: 'BQML',
      CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
      NumberOfSlices: 5,
      InstanceNumber: String(n + 1),
      ImageIndex: n + 1,
      FrameReferenceTime: '0',
      ImagePositionPatient: ['-70', '-50', String(20 * n)],
      ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
      RescaleSlope: String(10 * (n + 1)),
      RescaleIntercept: '0',
      PixelData: pixels(1),
    }),
  );
}

/**
 * Activity as a reconstructed NM of five frames (PS3.3 C.8.4.15), scaled by a Real World Value
 * Mapping.
 */
export function nmFile(): Uint8Array {
  return toPart10File({
    ...common,
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.20',
    SOPInstanceUID: '1.2.826.0.1.3680043.8.498.20.1',
    SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.20',
    Modality: 'NM',
    ImageType: ['ORIGINAL', 'PRIMARY', 'RECON TOMO', 'EMISSION'],
    InstanceNumber: '1',
    NumberOfFrames: '5',
    SpacingBetweenSlices: '20',
    NumberOfSlices: 5,
    SliceVector: [1, 2, 3, 4, 5],
    DetectorInformationSequence: [
      {
        ImagePositionPatient: ['-70', '-50', '0'],
        ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
      },
    ],
    RealWorldValueMappingSequence: [
      {
        RealWorldValueFirstValueMapped: 0,
        RealWorldValueLastValueMapped: 65535,
        RealWorldValueSlope: 12.5,
        RealWorldValueIntercept: 0,
        LUTLabel: 'BQML',
        MeasurementUnitsCodeSequence: [
          { CodeValue: 'Bq/ml', CodingSchemeDesignator: 'UCUM', CodeMeaning: 'Bq/ml' },
        ],
      },
    ],
    PixelData: pixels(5),
  });
}

/** A rigid registration of another frame to that of the CT (PS3.3 C.20.2). */
export function registrationFile(): Uint8Array {
  const matrix = ['1', '0', '0', '5', '0', '1', '0', '-3', '0', '0', '1', '10', '0', '0', '0', '1'];
  return toPart10File({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.1',
    SOPInstanceUID: '1.2.826.0.1.3680043.8.498.66.1',
    SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.66',
    StudyInstanceUID: '1.2.826.0.1.3680043.8.498.2',
    FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.1',
    Modality: 'REG',
    PatientID: 'FUZZ-1',
    RegistrationSequence: [
      {
        FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.9',
        MatrixRegistrationSequence: [
          {
            MatrixSequence: [
              {
                FrameOfReferenceTransformationMatrixType: 'RIGID',
                FrameOfReferenceTransformationMatrix: matrix,
              },
            ],
          },
        ],
      },
    ],
  });
}
