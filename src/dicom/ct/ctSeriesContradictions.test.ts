import fc from 'fast-check';
import { syntheticCtSlices } from '../../../tests/helpers/syntheticCtSlices';
import { DosimetryError } from '../../errors';
import { assembleCtSeries, type NaturalDataset } from '..';

const count = 24;
const base = syntheticCtSlices({ slices: count, spacingMm: [0.9, 0.9, 2.5] }).map((slice, k) => ({
  ...slice,
  dataset: {
    ...slice.dataset,
    SliceThickness: 2.5,
    AcquisitionNumber: 1,
    AcquisitionTime: `1015${10 + k}`,
    ConvolutionKernel: 'B30f',
    KVP: 120,
    PatientOrientation: ['L', 'P'],
    ImagesInAcquisition: count,
  } as NaturalDataset,
}));
const right = assembleCtSeries(base);

/** A value that contradicts what the other images, or the geometry, say. */
const contradiction: Record<string, (k: number) => unknown> = {
  PatientID: () => 'ANOTHER',
  PatientName: () => 'ANOTHER^ONE',
  StudyInstanceUID: () => '1.9',
  SeriesInstanceUID: () => '1.9',
  FrameOfReferenceUID: () => '1.9',
  SOPInstanceUID: () => '1.2.826.0.1.3680043.10.1.1',
  Modality: () => 'MR',
  AcquisitionNumber: () => 9,
  ConvolutionKernel: () => 'B80f',
  KVP: () => 80,
  ImageType: () => ['DERIVED', 'SECONDARY', 'MPR'],
  SliceThickness: () => 5,
  PatientPosition: (k) => (k % 2 ? 'FFS' : 'HFS'),
  PatientOrientation: () => ['R', 'P'],
  ImagesInAcquisition: () => 400,
  NumberOfSlices: () => 400,
  SpacingBetweenSlices: () => 1,
  RescaleSlope: () => 1e-30,
  RescaleIntercept: () => 0,
  PixelSpacing: () => [9, 9],
  ImageOrientationPatient: () => [-1, 0, 0, 0, 1, 0],
  ImagePositionPatient: (k) => [-100, -120, 40 + 2.5 * k + 1],
  Rows: () => 7,
  ReconstructionDiameter: () => 500,
  AcquisitionDate: (k) => (k % 2 ? '20200101' : '20260101'),
  BitsAllocated: () => 8,
};
/** Does not bear on how pixels are placed or valued once they are decoded. */
const harmless = new Set(['BitsAllocated']);

describe('contradictions written into a good series at random', () => {
  it('give the right volume, are refused, or are said', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(contradiction), { minLength: 1, maxLength: 3 }),
        // Which images: never the whole series, for then nothing contradicts.
        fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: count - 1 }),
        (keywords, places) => {
          // Of the first image the UID is its own.
          const changed = new Set(places.filter((k) => k > 0));
          fc.pre(changed.size > 0);
          const slices = base.map((slice, k) =>
            changed.has(k)
              ? {
                  ...slice,
                  dataset: {
                    ...slice.dataset,
                    ...Object.fromEntries(keywords.map((key) => [key, contradiction[key](k)])),
                  },
                }
              : slice,
          );
          try {
            const { volume, warnings, notes } = assembleCtSeries(slices);
            const isSaid = [...warnings!, ...notes!].length > 0;
            const isStation = keywords.every(
              (key) =>
                key === 'AcquisitionNumber' || key === 'PatientPosition' || harmless.has(key),
            );
            const isRight =
              JSON.stringify(volume.spacingMm) === JSON.stringify(right.volume.spacingMm) &&
              volume.data.every((value, n) => value === right.volume.data[n]);
            expect(isSaid || (isRight && isStation)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(DosimetryError);
            expect((error as DosimetryError).code).not.toBe('UNEXPECTED');
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
