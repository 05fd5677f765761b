import fc from 'fast-check';
import { DosimetryError } from '../../../errors';
import type { NaturalDataset } from '../../types';
import { readActivitySeries } from '../readActivitySeries';
import type { StoredImage } from '../storedImage';

/** A PT of four slices that says everything, 24 h after the administration. */
function plain(): StoredImage[] {
  return [0, 1, 2, 3].map((n) => ({
    dataset: {
      SOPInstanceUID: `1.2.3.${n}`,
      SeriesInstanceUID: '1.2.4',
      FrameOfReferenceUID: '1.2.5',
      PatientID: 'A',
      Modality: 'PT',
      Units: 'BQML',
      RescaleType: 'BQML',
      Rows: 2,
      Columns: 2,
      BitsAllocated: 16,
      PixelRepresentation: 0,
      PixelSpacing: [4, 4],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      ImagePositionPatient: [0, 0, 4 * n],
      RescaleSlope: 10,
      RescaleIntercept: 0,
      NumberOfSlices: 4,
      ImageIndex: n + 1,
      DecayCorrection: 'START',
      DecayFactor: 1.01,
      CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
      AcquisitionDate: '20260303',
      AcquisitionTime: '080000',
      AcquisitionDateTime: '20260303080000',
      SeriesDate: '20260304',
      SeriesTime: '220000',
      RadiopharmaceuticalInformationSequence: [
        {
          RadiopharmaceuticalStartDateTime: '20260302080000',
          RadiopharmaceuticalStartTime: '080000',
          RadionuclideHalfLife: 574300,
          RadionuclidePositronFraction: 0,
          Radiopharmaceutical: '177Lu-DOTATATE',
          RadionuclideCodeSequence: [{ CodeValue: '447553000', CodingSchemeDesignator: 'SCT' }],
        },
      ],
    },
    storedValues: Uint16Array.of(0, 100, 200, n),
  }));
}

const missing = fc.constantFrom(undefined, '');
const day = fc.constantFrom('20260301', '20260302', '20260303', '20260304', '2026', 'xx');
const time = fc.constantFrom('000000', '080000', '235959', '8', '250000');
const top: Record<string, fc.Arbitrary<unknown>> = {
  Units: fc.constantFrom('BQML', 'CNTS', 'GML', 'GY'),
  RescaleType: fc.constantFrom('US', 'HU', 'KBQ/ML', 'GML'),
  RescaleSlope: fc.constantFrom<unknown>(0, -1, 1e-30, 1e300, 'x', [1, 2]),
  RescaleIntercept: fc.constantFrom<unknown>(-5000, -3, 500, 1e30),
  NumberOfSlices: fc.integer({ min: 0, max: 12 }),
  ImageIndex: fc.integer({ min: 0, max: 12 }),
  NumberOfTimeSlices: fc.integer({ min: 0, max: 3 }),
  DecayCorrection: fc.constantFrom('NONE', 'START', 'ADMIN', 'x'),
  DecayFactor: fc.constantFrom(1, 1.11, 2),
  CorrectedImage: fc.subarray(['DECY', 'ATTN', 'SCAT', 'NORM']),
  AttenuationCorrectionMethod: fc.constantFrom('NONE', 'CT'),
  AcquisitionDate: day,
  AcquisitionTime: time,
  AcquisitionDateTime: fc
    .tuple(day, time, fc.constantFrom('', '+0000', '-0800'))
    .map((t) => t.join('')),
  TimezoneOffsetFromUTC: fc.constantFrom('+0000', '-0800', 'PST'),
  PatientID: fc.constantFrom('A', 'B'),
};
const inItem: Record<string, fc.Arbitrary<unknown>> = {
  RadiopharmaceuticalStartDateTime: top.AcquisitionDateTime,
  RadiopharmaceuticalStartTime: time,
  RadionuclideHalfLife: fc.constantFrom(0, 6586, 230550, 579744, 6.65, 159.5, 1e9),
  RadionuclidePositronFraction: fc.constantFrom(0, 0.11, 0.967, 1, 3.2e-5, 40),
  Radiopharmaceutical: fc.constantFrom('Lu177', '177mLu', 'FDG', 'Ga-68', 'PSMA-617', 'I-131'),
  RadionuclideCodeSequence: fc
    .constantFrom('447553000', 'C-111A1', '14691008', '99')
    .map((CodeValue) => [{ CodeValue, CodingSchemeDesignator: 'SCT' }]),
};

/** Changes attributes of one image or of all. */
const change = fc.record({
  entry: fc
    .constantFrom(
      ...Object.entries(top).map(([key, value]) => ({ key, value, isTop: true })),
      ...Object.entries(inItem).map(([key, value]) => ({ key, value, isTop: false })),
    )
    .chain(({ key, value, isTop }) =>
      fc.record({
        key: fc.constant(key),
        isTop: fc.constant(isTop),
        value: fc.oneof({ weight: 4, arbitrary: value }, missing),
      }),
    ),
  which: fc.constantFrom('all', 0, 3),
});

describe('an activity image whose header contradicts itself', () => {
  const right = readActivitySeries(plain());

  it('says one thing where everything fits', () => {
    expect(right.notes).toHaveLength(1);
  });

  it('is right, refused or said', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const images = plain();
        for (const { entry, which } of changes) {
          images
            .filter((_, n) => which === 'all' || which === n)
            .forEach(({ dataset }) => {
              const [item] = dataset.RadiopharmaceuticalInformationSequence as NaturalDataset[];
              (entry.isTop ? dataset : item)[entry.key] = entry.value;
            });
        }
        try {
          const read = readActivitySeries(images);
          // RescaleType alone names the unit where Units is missing: kBq/ml is no contradiction
          // then.
          const isKilo = images.every(
            ({ dataset }) => !dataset.Units && dataset.RescaleType === 'KBQ/ML',
          );
          const isSame =
            read.hoursAfterAdministration === right.hoursAfterAdministration &&
            read.volume.data.every(
              (value, n) => value === right.volume.data[n] * (isKilo ? 1000 : 1),
            );
          const isSaid = read.notes.length > 1;
          // A time that is another is always said with its source.
          const isSourced = read.notes[0].includes(read.hoursAfterAdministration.toFixed(1));
          expect((isSame || isSaid || read.hoursAfterAdministration !== 24) && isSourced).toBe(
            true,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(DosimetryError);
        }
      }),
      {
        numRuns: 3000,
        examples: [
          [
            (['Units', 'RescaleType'] as const).map((key) => ({
              entry: { key, isTop: true, value: key === 'Units' ? undefined : 'KBQ/ML' },
              which: 'all' as const,
            })),
          ],
        ],
      },
    );
  });
});
