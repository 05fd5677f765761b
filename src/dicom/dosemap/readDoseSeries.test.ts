import { readDoseSeries } from './readDoseSeries';
import type { StoredImage } from './storedImage';

const gray = (slope: number, limits = {}) => ({
  RealWorldValueMappingSequence: [
    {
      MeasurementUnitsCodeSequence: [{ CodeValue: 'mGy', CodingSchemeDesignator: 'UCUM' }],
      RealWorldValueSlope: slope,
      RealWorldValueIntercept: 0,
      ...limits,
    },
  ],
});

/** PT slices at z = 0, 4, 8 in the order given, each of its own slope. */
function ptSlices(extra: (n: number) => Record<string, unknown>, order = [2, 0, 1]): StoredImage[] {
  return order.map((n) => ({
    dataset: {
      SOPInstanceUID: `1.2.3.${n}`,
      SeriesInstanceUID: '1.2.4',
      FrameOfReferenceUID: '1.2.5',
      Modality: 'PT',
      Rows: 2,
      Columns: 3,
      PixelSpacing: [4, 4],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      ImagePositionPatient: [0, 0, 4 * n],
      RescaleSlope: n + 1,
      RescaleIntercept: 0,
      ...extra(n),
    },
    storedValues: Uint16Array.from({ length: 6 }, (_, p) => 10 * n + p),
  }));
}

function nmRecon(extra: Record<string, unknown> = {}): StoredImage {
  return {
    dataset: {
      SOPInstanceUID: '1.2.3',
      SeriesInstanceUID: '1.2.4',
      FrameOfReferenceUID: '1.2.5',
      Modality: 'NM',
      Rows: 2,
      Columns: 2,
      NumberOfFrames: 3,
      PixelSpacing: [4, 4],
      SpacingBetweenSlices: -4,
      SliceVector: [1, 2, 3],
      DetectorInformationSequence: [
        { ImagePositionPatient: [0, 0, 8], ImageOrientationPatient: [1, 0, 0, 0, 1, 0] },
      ],
      ...extra,
    },
    storedValues: Uint16Array.from({ length: 12 }, (_, n) => n),
  };
}

describe('readDoseSeries', () => {
  it('maps stored values, not rescaled ones, and puts PT slices in order', () => {
    const { volume, meaning } = readDoseSeries(ptSlices(() => gray(500)));
    expect(meaning).toBe('real-world-value-mapping');
    expect(volume.dimensions).toEqual([3, 2, 3]);
    // 500 mGy a step
    expect([...volume.data.subarray(6, 12)]).toEqual([5, 5.5, 6, 6.5, 7, 7.5]);
    expect(volume.notes).toEqual([]);
  });

  it('knows no dose where the mapping does not reach', () => {
    const limits = { RealWorldValueFirstValueMapped: 1, RealWorldValueLastValueMapped: 4 };
    const { volume } = readDoseSeries(ptSlices(() => gray(1000, limits)));
    expect([...volume.data.subarray(0, 6)]).toEqual([NaN, 1, 2, 3, 4, NaN]);
  });

  it("rescales every PT slice by its own slope at the user's word, and says so", () => {
    const { volume, meaning } = readDoseSeries(
      ptSlices(() => ({ Units: 'BQML' })),
      { treatAsDoseInGy: true },
    );
    expect(meaning).toBe('user-word');
    expect([volume.data[1], volume.data[7], volume.data[13]]).toEqual([1, 22, 63]);
    expect(volume.notes).toEqual([expect.stringMatching(/although .*activity concentration/)]);
    const unscaled = readDoseSeries(
      ptSlices(() => ({ Units: 'BQML', RescaleSlope: undefined })),
      { treatAsDoseInGy: true },
    ).volume;
    expect([unscaled.data[1], unscaled.data[7], unscaled.data[13]]).toEqual([1, 11, 21]);
  });

  it('reads an Enhanced PET by the functional groups of each frame', () => {
    const frame = (n: number, unit = gray(500)) => ({
      PlanePositionSequence: [{ ImagePositionPatient: [0, 0, 4 * n] }],
      ...unit,
    });
    const enhanced = (...groups: Record<string, unknown>[]): StoredImage => ({
      dataset: {
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.130',
        SOPInstanceUID: '1.2.3',
        SeriesInstanceUID: '1.2.4',
        FrameOfReferenceUID: '1.2.5',
        Modality: 'PT',
        Rows: 2,
        Columns: 3,
        NumberOfFrames: groups.length,
        SharedFunctionalGroupsSequence: [
          {
            PixelMeasuresSequence: [{ PixelSpacing: [4, 4] }],
            PlaneOrientationSequence: [{ ImageOrientationPatient: [1, 0, 0, 0, 1, 0] }],
          },
        ],
        PerFrameFunctionalGroupsSequence: groups,
      },
      storedValues: Uint16Array.from({ length: 18 }, (_, n) => n),
    });
    // Frames in the order 2, 0, 1 of their places.
    const { volume, meaning } = readDoseSeries([enhanced(frame(2), frame(0), frame(1))]);
    expect(meaning).toBe('real-world-value-mapping');
    expect(volume.dimensions).toEqual([3, 2, 3]);
    expect(volume.spacingMm).toEqual([4, 4, 4]);
    expect([volume.data[0], volume.data[6], volume.data[12]]).toEqual([3, 6, 0]);
    // A frame that says something else, two at one place, and a missing one.
    const run = (image: StoredImage) => () => readDoseSeries([image]);
    expect(run(enhanced(frame(0), frame(1), frame(2, {} as never)))).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS' }),
    );
    expect(run(enhanced(frame(0), frame(1), frame(1)))).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_SLICE' }),
    );
    const whole = enhanced(frame(0), frame(1), frame(2));
    expect(run({ ...whole, storedValues: new Uint16Array(17) })).toThrow(
      expect.objectContaining({ code: 'PIXEL_DATA_DAMAGED' }),
    );
  });

  it('puts NM frames that run towards the feet the right way round', () => {
    const { volume } = readDoseSeries([nmRecon(gray(1000))]);
    expect(volume.imagePositionPatient).toEqual([0, 0, 0]);
    expect([...volume.data]).toEqual([8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3]);
  });

  it('refuses what is no dose, saying what it is', () => {
    const run = (images: StoredImage[]) => () => readDoseSeries(images);
    for (const images of [ptSlices(() => ({ Units: 'BQML' })), [nmRecon()]]) {
      expect(run(images)).toThrow(expect.objectContaining({ code: 'DOSE_UNITS' }));
    }
    // One slice of three does not say Gy.
    expect(run(ptSlices((n) => (n === 1 ? { Units: 'BQML' } : gray(1))))).toThrow(
      expect.objectContaining({ code: 'DOSE_UNITS' }),
    );
    expect(run([{ ...nmRecon(), dataset: { Modality: 'CT' } }])).toThrow(
      expect.objectContaining({ code: 'NOT_RTDOSE' }),
    );
    expect(run([])).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    expect(run([nmRecon(gray(1)), nmRecon(gray(1))])).toThrow(
      expect.objectContaining({ code: 'NOT_PATIENT_GEOMETRY' }),
    );
    expect(run([{ ...nmRecon(gray(1)), storedValues: new Uint16Array(11) }])).toThrow(
      expect.objectContaining({ code: 'PIXEL_DATA_DAMAGED' }),
    );
  });

  it('refuses a scale that cannot be, and says what is unknown or missing', () => {
    const run = (extra: Record<string, unknown>, options = {}) =>
      readDoseSeries(
        ptSlices(() => extra),
        options,
      );
    const word = { treatAsDoseInGy: true };
    for (const RescaleSlope of [0, -1, 1e-30, 1e300]) {
      expect(() => run({ RescaleSlope }, word)).toThrow(
        expect.objectContaining({ code: 'ACTIVITY_INVALID' }),
      );
    }
    expect(() => run(gray(1e9))).toThrow(expect.objectContaining({ code: 'ACTIVITY_INVALID' }));
    expect(() => run({ ...gray(1), NumberOfSlices: 5 })).toThrow(
      expect.objectContaining({ code: 'INCOMPLETE_SERIES' }),
    );
    const limits = { RealWorldValueFirstValueMapped: 1, RealWorldValueLastValueMapped: 100 };
    expect(run(gray(1000, limits)).volume.notes).toEqual([
      expect.stringMatching(/unknown in 5\.6 % of the map/),
    ]);
  });
});
