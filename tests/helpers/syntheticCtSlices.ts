import type { CtSlice, NaturalDataset } from '../../src/dicom';
import type { Vec3 } from '../../src/volume';

export interface SyntheticCtOptions {
  columns?: number;
  rows?: number;
  slices?: number;
  /** Distance between columns, between rows, between slices, mm. */
  spacingMm?: Vec3;
  /** Six direction cosines, as in ImageOrientationPatient. */
  orientation?: readonly number[];
  /** LPS mm of the first pixel of the first slice. */
  origin?: Vec3;
}

/** Stored value of a pixel: different for every voxel of a small volume. */
export function syntheticStoredValue(i: number, j: number, k: number): number {
  return i + 16 * j + 256 * k;
}

/**
 * A valid CT series in order of k, stored values 0 to 4095 with an offset of -1024 HU. Independent
 * of the code under test: positions are taken from the orientation by the definition of the cross
 * product.
 */
export function syntheticCtSlices(options: SyntheticCtOptions = {}): CtSlice[] {
  const { columns = 8, rows = 6, slices = 5 } = options;
  const [si, sj, sk] = options.spacingMm ?? [0.9, 1.1, 3];
  const o = options.orientation ?? [1, 0, 0, 0, 1, 0];
  const origin = options.origin ?? [-100, -120, 40];
  const normal = [o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]];
  return Array.from({ length: slices }, (_, k): CtSlice => {
    const pixels = new Int16Array(columns * rows);
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) {
        pixels[i + columns * j] = syntheticStoredValue(i, j, k);
      }
    }
    const dataset: NaturalDataset = {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: `1.2.826.0.1.3680043.10.1.${k + 1}`,
      StudyInstanceUID: '1.2.826.0.1.3680043.10.2',
      SeriesInstanceUID: '1.2.826.0.1.3680043.10.3',
      FrameOfReferenceUID: '1.2.826.0.1.3680043.10.4',
      Modality: 'CT',
      ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      PatientName: [{ Alphabetic: 'SYNTHETIC^TEST' }],
      PatientID: 'SYN-TEST',
      InstanceNumber: k + 1,
      Rows: rows,
      Columns: columns,
      PixelSpacing: [sj, si],
      SliceThickness: 7,
      ImageOrientationPatient: [...o],
      ImagePositionPatient: origin.map((x, axis) => x + k * sk * normal[axis]),
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 1,
      RescaleSlope: 1,
      RescaleIntercept: -1024,
    };
    return { dataset, pixels, isHounsfield: false };
  });
}
