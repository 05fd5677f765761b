import { errorOf } from '../../../tests/helpers/errorOf';
import { syntheticCtSlices } from '../../../tests/helpers/syntheticCtSlices';
import { DosimetryError, type ErrorCode } from '../../errors';
import { assembleCtSeries, ctSeriesGeometry, type CtSlice, type NaturalDataset } from '..';

type Slices = CtSlice[];

function withTags(slices: Slices, k: number, tags: NaturalDataset): Slices {
  return slices.map((slice, index) =>
    index === k ? { ...slice, dataset: { ...slice.dataset, ...tags } } : slice,
  );
}

function withoutTag(slices: Slices, k: number, keyword: string): Slices {
  const rest = Object.entries(slices[k].dataset).filter(([key]) => key !== keyword);
  const dataset = Object.fromEntries(rest);
  return slices.map((slice, index) => (index === k ? { ...slice, dataset } : slice));
}

function allWithTags(slices: Slices, tags: (k: number) => NaturalDataset): Slices {
  return slices.map((slice, k) => ({ ...slice, dataset: { ...slice.dataset, ...tags(k) } }));
}

/** Positions along z (and y), of an axial series. */
function at(z: number[], y: number[] = z.map(() => 0)): Slices {
  return allWithTags(syntheticCtSlices({ slices: z.length }), (k) => ({
    ImagePositionPatient: [-100, y[k], z[k]],
  }));
}

const series = (): Slices => syntheticCtSlices();
const uid2 = '1.2.826.0.1.3680043.10.1.3';

/** What is wrong, the code, what the message must name, the images. */
const cases: [string, ErrorCode, RegExp, () => Slices][] = [
  ['no images', 'NO_CT', /empty/, () => []],
  ['two images', 'TOO_FEW_SLICES', /2 usable/, () => series().slice(0, 2)],
  [
    'localizers only',
    'LOCALIZER_IN_SERIES',
    /All 5/,
    () => allWithTags(series(), () => ({ ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] })),
  ],
  [
    'two series',
    'MIXED_SERIES',
    /SeriesInstanceUID.*1\.2\.9/,
    () => withTags(series(), 2, { SeriesInstanceUID: '1.2.9' }),
  ],
  [
    'two frames of reference',
    'MIXED_FRAME_OF_REFERENCE',
    /1\.2\.9/,
    () => withTags(series(), 4, { FrameOfReferenceUID: '1.2.9' }),
  ],
  [
    'a reformatted view inside',
    'MIXED_ORIENTATION',
    /90\.00 degrees/,
    () => withTags(series(), 2, { ImageOrientationPatient: [1, 0, 0, 0, 0, -1] }),
  ],
  [
    'an upside-down image',
    'MIXED_ORIENTATION',
    /180\.00 degrees/,
    () => withTags(series(), 2, { ImageOrientationPatient: [1, 0, 0, 0, -1, 0] }),
  ],
  ['another matrix', 'MIXED_GEOMETRY', /8 x 7/, () => withTags(series(), 2, { Rows: 7 })],
  [
    'another pixel spacing',
    'MIXED_GEOMETRY',
    /0\.9 x 1\.2 mm/,
    () => withTags(series(), 2, { PixelSpacing: [1.2, 0.9] }),
  ],
  [
    'one image shifted sideways',
    'MIXED_GEOMETRY',
    /2\.00 mm sideways/,
    () => at([0, 3, 6, 9, 12], [0, 0, 2, 0, 0]),
  ],
  [
    'a missing image',
    'MISSING_SLICE',
    /3\.00 mm apart.*6\.00 mm between the image 3/,
    () => at([0, 3, 6, 12, 15, 18]),
  ],
  ['three missing images', 'MISSING_SLICE', /3 images/, () => at([0, 3, 9, 12, 15, 24, 27, 30])],
  ['another image at the same place', 'DUPLICATE_SLICE', /phase/, () => at([0, 3, 6, 6, 9, 12])],
  [
    'the same image twice',
    'DUPLICATE_SLICE',
    /Remove the copies/,
    () => [...series(), series()[2]],
  ],
  ['all images at one place', 'DUPLICATE_SLICE', /4 place/, () => at([7, 7, 7, 7, 7])],
  ['uneven spacing', 'UNEVEN_SPACING', /4\.00 mm between/, () => at([0, 3, 6, 10, 13])],
  ['two spacings in one series', 'UNEVEN_SPACING', /2\.00/, () => at([0, 1, 2, 3, 5, 7, 9])],
  [
    'a tilted gantry',
    'GANTRY_TILT',
    /10\.00 degrees/,
    () => {
      const tan = Math.tan((10 * Math.PI) / 180);
      return at([0, 3, 6, 9, 12], [0, 3 * tan, 6 * tan, 9 * tan, 12 * tan]);
    },
  ],
  [
    'MONOCHROME1',
    'UNSUPPORTED_PHOTOMETRIC',
    /inverted/,
    () => allWithTags(series(), () => ({ PhotometricInterpretation: 'MONOCHROME1' })),
  ],
  [
    'a colour screenshot inside',
    'UNSUPPORTED_PHOTOMETRIC',
    /RGB/,
    () => withTags(series(), 2, { PhotometricInterpretation: 'RGB', SamplesPerPixel: 3 }),
  ],
  ['another modality', 'NOT_CT', /MR/, () => allWithTags(series(), () => ({ Modality: 'MR' }))],
  [
    'no rescale intercept',
    'NOT_HOUNSFIELD',
    /RescaleIntercept is missing/,
    () => withoutTag(series(), 2, 'RescaleIntercept'),
  ],
  [
    'electron density instead of HU',
    'NOT_HOUNSFIELD',
    /RescaleType is ED/,
    () => allWithTags(series(), () => ({ RescaleType: 'ED' })),
  ],
  [
    'a lookup table instead of a slope',
    'NOT_HOUNSFIELD',
    /Modality LUT/,
    () =>
      withTags(withoutTag(series(), 1, 'RescaleSlope'), 1, {
        ModalityLUTSequence: [{ LUTDescriptor: [4096, 0, 16] }],
      }),
  ],
  [
    'a lost offset',
    'NOT_HOUNSFIELD',
    /negative/,
    () => allWithTags(series(), () => ({ RescaleIntercept: 0 })),
  ],
  [
    'a rescale slope of 0',
    'INVALID_TAG',
    /RescaleSlope/,
    () => withTags(series(), 2, { RescaleSlope: 0 }),
  ],
  [
    'no position',
    'MISSING_TAG',
    new RegExp(`ImagePositionPatient.*${uid2}`),
    () => withoutTag(series(), 2, 'ImagePositionPatient'),
  ],
  [
    'no orientation',
    'MISSING_TAG',
    /ImageOr/,
    () => withoutTag(series(), 0, 'ImageOrientationPatient'),
  ],
  [
    'no pixel spacing',
    'MISSING_TAG',
    /PixelSpacing/,
    () => withoutTag(series(), 1, 'PixelSpacing'),
  ],
  [
    'no instance UID',
    'MISSING_TAG',
    /SOPInstanceUID.*image 2/,
    () => withoutTag(series(), 1, 'SOPInstanceUID'),
  ],
  [
    'no frame of reference',
    'MISSING_TAG',
    /FrameOf/,
    () => withoutTag(series(), 1, 'FrameOfReferenceUID'),
  ],
  ['an empty modality', 'MISSING_TAG', /Modality/, () => withTags(series(), 1, { Modality: '' })],
  [
    'a position of two numbers',
    'INVALID_TAG',
    /must hold 3 numbers/,
    () => withTags(series(), 1, { ImagePositionPatient: [0, 3] }),
  ],
  [
    'a decimal comma',
    'INVALID_TAG',
    /"0,97/,
    () => withTags(series(), 1, { PixelSpacing: ['0,97', '0,97'] }),
  ],
  [
    'a spacing of 0',
    'INVALID_TAG',
    /not positive/,
    () => allWithTags(series(), () => ({ PixelSpacing: [0, 0] })),
  ],
  [
    'an orientation of zeros',
    'INVALID_TAG',
    /right angle/,
    () => allWithTags(series(), () => ({ ImageOrientationPatient: [0, 0, 0, 0, 0, 0] })),
  ],
  [
    'a skewed orientation',
    'INVALID_TAG',
    /right angle/,
    () => allWithTags(series(), () => ({ ImageOrientationPatient: [1, 0, 0, 0.1, 0.995, 0] })),
  ],
  [
    'a projection',
    'NOT_PATIENT_GEOMETRY',
    /screenshots/,
    () => withoutTag(withoutTag(series(), 3, 'ImagePositionPatient'), 3, 'ImageOrientationPatient'),
  ],
  [
    'an animal',
    'NOT_PATIENT_GEOMETRY',
    /QUADRUPED/,
    () => allWithTags(series(), () => ({ AnatomicalOrientationType: 'QUADRUPED' })),
  ],
  [
    'several frames without places',
    'NOT_PATIENT_GEOMETRY',
    /20 frames/,
    () => withTags(series(), 0, { NumberOfFrames: 20 }),
  ],
  [
    'functional groups of too few frames',
    'INVALID_TAG',
    /describes 1 frames/,
    () => withTags(series(), 0, { NumberOfFrames: 2, PerFrameFunctionalGroupsSequence: [{}] }),
  ],
  [
    'too few pixels',
    'PIXEL_DATA_DAMAGED',
    new RegExp(`${uid2}.*47 pixels, 48`),
    () =>
      series().map((slice, k) => (k === 2 ? { ...slice, pixels: slice.pixels.slice(1) } : slice)),
  ],
  [
    'pixels that are no numbers',
    'PIXEL_DATA_DAMAGED',
    new RegExp(`${uid2}.*no numbers`),
    () =>
      series().map((slice, k) =>
        k === 2 ? { ...slice, pixels: new Float32Array(48).fill(NaN) } : slice,
      ),
  ],
];

describe('malformed CT series', () => {
  test('the series the cases start from is good', () => {
    expect(assembleCtSeries(series()).volume.dimensions).toEqual([8, 6, 5]);
  });

  test.each(cases)('%s: %s', (_, code, text, slices) => {
    const error = errorOf(() => assembleCtSeries(slices()));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(text);
    expect(error.next).toMatch(/^[A-Z].*\.$/);
    // The order of the images must not decide what is found.
    expect(errorOf(() => assembleCtSeries(slices().reverse())).code).toBe(code);
  });

  test('all but the faults of pixels are found before pixels are loaded', () => {
    const early = cases.filter(
      ([name, code]) => code !== 'PIXEL_DATA_DAMAGED' && name !== 'a lost offset',
    );
    for (const [, code, , slices] of early) {
      const datasets = slices().map(({ dataset }) => dataset);
      expect(errorOf(() => ctSeriesGeometry(datasets)).code).toBe(code);
    }
  });
});

describe('limits of the tolerances', () => {
  const codeOf = (slices: Slices): string => {
    try {
      assembleCtSeries(slices);
      return 'good';
    } catch (error) {
      return (error as DosimetryError).code;
    }
  };

  /** The ramp of a large stack leaves the HU scale; only its geometry is looked at. */
  const flat = (slices: CtSlice[]): CtSlice[] =>
    slices.map((slice) => ({ ...slice, pixels: new Int16Array(slice.pixels.length) }));

  // 5 images, the middle one off: from its place in the even stack by exactly that.
  test.each([
    [5, 0.099, 'good'],
    [5, 0.101, 'UNEVEN_SPACING'],
    [1, 0.049, 'good'],
    [1, 0.051, 'UNEVEN_SPACING'],
  ])('spacing %d mm, one image %d mm off: %s', (spacing, off, expected) => {
    expect(codeOf(at([0, spacing, 2 * spacing + off, 3 * spacing, 4 * spacing]))).toBe(expected);
  });

  test.each([
    [0.099, 'good'],
    [0.101, 'MIXED_GEOMETRY'],
  ])('one image %d mm sideways: %s', (off, expected) => {
    expect(codeOf(at([0, 3, 6, 9, 12], [0, 0, off, 0, 0]))).toBe(expected);
  });

  test.each([
    [0.0004, 'good'],
    [0.0006, 'GANTRY_TILT'],
  ])('sideways by %d of a long way: %s', (share, expected) => {
    const z = Array.from({ length: 201 }, (_, k) => 2 * k);
    expect(
      codeOf(
        flat(
          at(
            z,
            z.map((along) => share * along),
          ),
        ),
      ),
    ).toBe(expected);
  });

  test.each([
    [0.09, 'good'],
    [0.11, 'MIXED_ORIENTATION'],
  ])('one image turned so that its corner moves by %d mm: %s', (mm, expected) => {
    const slices = syntheticCtSlices({ columns: 101, rows: 101, spacingMm: [1, 1, 3] });
    const angle = mm / 200; // both axes turn, each over 100 mm
    const turned = [Math.cos(angle), Math.sin(angle), 0, -Math.sin(angle), Math.cos(angle), 0];
    expect(codeOf(flat(withTags(slices, 2, { ImageOrientationPatient: turned })))).toBe(expected);
  });

  test.each([
    [0.04, 'DUPLICATE_SLICE'],
    [0.06, 'UNEVEN_SPACING'],
  ])('two images %d mm apart: %s', (mm, expected) => {
    expect(codeOf(at([0, 3, 6, 6 + mm, 9, 12]))).toBe(expected);
  });
});
