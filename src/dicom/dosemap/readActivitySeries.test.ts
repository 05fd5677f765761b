import { hoursAfterAdministration } from './hoursAfterAdministration';
import { readActivitySeries } from './readActivitySeries';
import type { StoredImage } from './readDoseSeries';

function ptSlices(extra: Record<string, unknown>): StoredImage[] {
  return [0, 1, 2].map((n) => ({
    dataset: {
      SOPInstanceUID: `1.2.3.${n}`,
      SeriesInstanceUID: '1.2.4',
      FrameOfReferenceUID: '1.2.5',
      Modality: 'PT',
      Rows: 1,
      Columns: 2,
      PixelSpacing: [4, 4],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      ImagePositionPatient: [0, 0, 4 * n],
      RescaleSlope: 10 * (n + 1),
      RescaleIntercept: 0,
      ...extra,
    },
    storedValues: Uint16Array.of(100, n),
  }));
}
const mapping = (CodeValue: string) => ({
  RealWorldValueMappingSequence: [
    { MeasurementUnitsCodeSequence: [{ CodeValue }], RealWorldValueSlope: 2 },
  ],
});
const first = (extra: Record<string, unknown>, hours = 24) =>
  readActivitySeries(ptSlices(extra), { hoursAfterAdministration: hours }).volume.data[0];

describe('readActivitySeries', () => {
  it('rescales every slice by its own slope', () => {
    const { volume, notes } = readActivitySeries(ptSlices({ Units: 'BQML' }), {
      hoursAfterAdministration: 24,
    });
    expect([...volume.data]).toEqual([1000, 0, 2000, 20, 3000, 60]);
    expect(notes).toEqual([]);
  });

  it.each([
    ['Bq/ml', 200],
    ['kBq/mL', 200_000],
    ['MBq/L', 200_000],
  ])('maps stored values to %s', (unit, expected) => {
    // The mapping wins over the rescale slope, which is for display.
    expect(first({ Units: 'BQML', ...mapping(unit) })).toBe(expected);
  });

  it('takes a decay correction to the administration back', () => {
    // One half-life of 6.647 d.
    expect(first({ Units: 'BQML', DecayCorrection: 'ADMIN' }, 159.528)).toBeCloseTo(500, 3);
    expect(first({ Units: 'BQML', DecayCorrection: 'START' }, 159.528)).toBe(1000);
  });

  it('refuses what is no activity, or has no scale', () => {
    for (const extra of [{ Units: 'CNTS' }, { Units: 'GML' }, {}]) {
      expect(() => first(extra)).toThrow(expect.objectContaining({ code: 'DOSE_UNITS' }));
    }
    expect(() => first({ Units: 'BQML', RescaleSlope: undefined })).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
    expect(() => readActivitySeries([], { hoursAfterAdministration: 1 })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});

describe('hoursAfterAdministration', () => {
  const dataset = (item: Record<string, unknown>) => ({
    Modality: 'PT',
    AcquisitionDate: '20260103',
    AcquisitionTime: '101500',
    RadiopharmaceuticalInformationSequence: [item],
  });
  const at = (RadiopharmaceuticalStartDateTime: string) =>
    hoursAfterAdministration(dataset({ RadiopharmaceuticalStartDateTime }));

  it('is the difference of local times', () => {
    expect(at('20260102091500.00+0100')).toBe(25);
  });

  it('is not known without a date, at the time of the scan, after it, or long ago', () => {
    expect(
      hoursAfterAdministration(dataset({ RadiopharmaceuticalStartTime: '080000' })),
    ).toBeUndefined();
    expect(at('20260103101400')).toBeUndefined();
    expect(at('20260104101400')).toBeUndefined();
    expect(at('20251101101400')).toBeUndefined();
    expect(hoursAfterAdministration({ Modality: 'NM' })).toBeUndefined();
  });
});
