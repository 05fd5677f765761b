import { readActivitySeries } from './readActivitySeries';
import type { StoredImage } from './storedImage';

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
/** A header that says everything, at 24 h. */
const complete = {
  Units: 'BQML',
  DecayCorrection: 'START',
  CorrectedImage: ['DECY', 'ATTN', 'SCAT'],
  NumberOfSlices: 3,
  AcquisitionDateTime: '20260303080000',
  RadiopharmaceuticalInformationSequence: [
    {
      RadiopharmaceuticalStartDateTime: '20260302080000',
      RadionuclideCodeSequence: [{ CodeValue: '447553000', CodingSchemeDesignator: 'SCT' }],
    },
  ],
};
const read = (extra: Record<string, unknown>, images = ptSlices({ ...complete, ...extra })) =>
  readActivitySeries(images);
const refused = (code: string) => expect.objectContaining({ code });
const first = (extra: Record<string, unknown>, hours = 24) =>
  readActivitySeries(ptSlices(extra), {
    hoursAfterAdministration: hours,
    radionuclide: '177Lu',
  }).volume.data[0];

describe('readActivitySeries', () => {
  it('rescales every slice by its own slope', () => {
    const { volume, notes } = readActivitySeries(ptSlices({ Units: 'BQML' }), {
      hoursAfterAdministration: 24,
      radionuclide: '177Lu',
    });
    expect([...volume.data]).toEqual([1000, 0, 2000, 20, 3000, 60]);
    // What the bare header does not say.
    expect(notes.join(' ')).toMatch(/entered.*do not say whether they are corrected/);
  });

  it('takes no nuclide that nobody told', () => {
    expect(() =>
      readActivitySeries(ptSlices({ Units: 'BQML' }), { hoursAfterAdministration: 24 }),
    ).toThrow(refused('RADIONUCLIDE_UNKNOWN'));
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

describe('readActivitySeries and its header', () => {
  it('says of a complete one only where the hours are from', () => {
    const { notes, hoursAfterAdministration } = read({});
    expect(hoursAfterAdministration).toBe(24);
    expect(notes).toEqual([
      'The scan was 24.0 h after the administration: AcquisitionDateTime 20260303080000 after RadiopharmaceuticalStartDateTime 20260302080000.',
    ]);
  });

  it('puts entered hours beside those of the file', () => {
    const notes = (hours: number) =>
      readActivitySeries(ptSlices(complete), { hoursAfterAdministration: hours }).notes;
    expect(notes(24)).toEqual([
      expect.stringMatching(/24\.0 h .* entered; the images say 24\.0 h/),
    ]);
    expect(notes(48)).toEqual([
      expect.stringMatching(/48\.0 h .* entered, but the images say 24\.0 h/),
    ]);
  });

  it.each([0, -10, 1e-30, 1e300])('refuses a slope of %p', (RescaleSlope) => {
    expect(() => read({ RescaleSlope })).toThrow(refused('ACTIVITY_INVALID'));
  });

  it('refuses what can be no activity', () => {
    for (const extra of [
      { RescaleSlope: 1e-3 },
      { RescaleSlope: 1e9 },
      { RescaleIntercept: -900 },
    ]) {
      expect(() => read(extra)).toThrow(refused('ACTIVITY_INVALID'));
    }
    expect(read({ RescaleIntercept: -1 }).notes.join(' ')).toMatch(
      /negative, down to -1\.00 Bq\/ml/,
    );
    expect(Math.min(...read({ RescaleIntercept: -1 }).volume.data)).toBe(0);
    expect(read({ RescaleIntercept: 200 }).notes.join(' ')).toMatch(/RescaleIntercept is 200/);
    expect(() => read({ RescaleType: 'KBQ/ML' })).toThrow(refused('DOSE_UNITS'));
    expect(() => read({ Units: 'GML', RescaleType: 'BQML' })).toThrow(refused('DOSE_UNITS'));
  });

  it('says where more activity is in view than was given', () => {
    const [item] = complete.RadiopharmaceuticalInformationSequence;
    const given = (RadionuclideTotalDose: number) =>
      read({ RadiopharmaceuticalInformationSequence: [{ ...item, RadionuclideTotalDose }] }).notes;
    expect(given(7.4e9)).toHaveLength(1);
    expect(given(100).join(' ')).toMatch(/more than is left of the administered activity/);
  });

  it('refuses a lost end, several times, two patients and reprojections', () => {
    expect(() => read({ NumberOfSlices: 6 })).toThrow(refused('INCOMPLETE_SERIES'));
    expect(() => read({ NumberOfSlices: undefined, ImageIndex: 5 })).toThrow(
      refused('INCOMPLETE_SERIES'),
    );
    expect(read({ NumberOfSlices: 2 }).notes.join(' ')).toMatch(/announce 2 slices/);
    expect(() => read({ NumberOfTimeSlices: 2 })).toThrow(refused('SEVERAL_ACQUISITIONS'));
    expect(() => read({ SeriesType: ['STATIC', 'REPROJECTION'] })).toThrow(
      refused('NOT_PATIENT_GEOMETRY'),
    );
    const images = ptSlices(complete);
    images[1].dataset.PatientID = 'B';
    expect(() => read({}, images)).toThrow(refused('MIXED_PATIENT'));
  });

  it('refuses images without attenuation correction, or takes them at the user’s word', () => {
    const without = { CorrectedImage: ['DECY', 'NORM'] };
    expect(() => read(without)).toThrow(refused('ACTIVITY_INVALID'));
    expect(() => read({ CorrectedImage: undefined, AttenuationCorrectionMethod: 'NONE' })).toThrow(
      refused('ACTIVITY_INVALID'),
    );
    const { notes } = readActivitySeries(ptSlices({ ...complete, ...without }), {
      acceptUncorrected: true,
    });
    expect(notes.join(' ')).toMatch(/not corrected for attenuation, and were taken.*for scatter/);
    const said = read({
      ...without,
      AttenuationCorrectionMethod: 'CT',
      ScatterCorrectionMethod: 'DEW',
    });
    expect(said.notes.join(' ')).toMatch(/contradict each other about attenuation/);
  });

  it('says what is odd about decay correction', () => {
    expect(read({ DecayCorrection: 'NOON' }).notes.join(' ')).toMatch(/"NOON"/);
    expect(read({ DecayCorrection: undefined }).notes.join(' ')).toMatch(/not say to which time/);
    expect(read({ DecayCorrection: 'NONE' }).notes.join(' ')).toMatch(
      /DECY and DecayCorrection NONE/,
    );
    expect(read({ DecayFactor: 1.11 }).notes.join(' ')).toMatch(/fits a correction over 24 h/);
    expect(read({ DecayFactor: 1.01897 }).notes).toHaveLength(1);
    const admin = (DecayFactor: number) => read({ DecayCorrection: 'ADMIN', DecayFactor }).notes;
    expect(admin(1.11)).toHaveLength(2);
    expect(admin(1.52).join(' ')).toMatch(
      /corrected over 96\.4 h, and they were taken back 24\.0 h/,
    );
  });

  it('reads limits of a mapping in the other sign, tables and several ranges', () => {
    const unit = { MeasurementUnitsCodeSequence: [{ CodeValue: 'Bq/ml' }] };
    const slope = { ...unit, RealWorldValueSlope: 10 };
    const map = (...RealWorldValueMappingSequence: object[]) =>
      read({
        Units: undefined,
        BitsAllocated: 16,
        PixelRepresentation: 0,
        RealWorldValueMappingSequence,
      }).volume.data[0];
    const limits = (first: number, last: number) => ({
      RealWorldValueFirstValueMapped: first,
      RealWorldValueLastValueMapped: last,
    });
    expect(map({ ...slope, ...limits(0, -1) })).toBe(1000);
    expect(
      map({
        ...unit,
        ...limits(0, 200),
        RealWorldValueLUTData: Array.from({ length: 201 }, (_, n) => 3 * n),
      }),
    ).toBe(300);
    expect(
      map({ ...slope, ...limits(0, 50) }, { ...unit, RealWorldValueSlope: 2, ...limits(51, 500) }),
    ).toBe(200);
    expect(() => map({ ...slope, ...limits(0, 50) })).toThrow(refused('ACTIVITY_INVALID'));
    expect(() => map(slope, { ...unit, RealWorldValueSlope: 2 })).toThrow(refused('INVALID_TAG'));
    expect(() => map({ ...unit, RealWorldValueSlope: -1 })).toThrow(refused('INVALID_TAG'));
    expect(read(mapping('Bq/ml')).notes.join(' ')).toMatch(/give different activities/);
  });
});

describe('what the headers of a PT series say of its images', () => {
  const notes = (change: (dataset: StoredImage['dataset'], n: number) => void): string => {
    const images = ptSlices(complete);
    images.forEach(({ dataset }, n) => change(dataset, n));
    return readActivitySeries(images).notes.join(' ');
  };

  it('refuses one SOPInstanceUID at several places', () => {
    expect(() => read({ SOPInstanceUID: '1.2.3' })).toThrow(refused('DUPLICATE_UID'));
  });

  it('says that a series is dynamic or gated, not that it is static or of the whole body', () => {
    const of = (type: string) => notes((dataset) => (dataset.SeriesType = [type, 'IMAGE']));
    expect(of('DYNAMIC')).toMatch(/one time of several/);
    expect(of('GATED')).toMatch(/one gate of several/);
    for (const type of ['STATIC', 'WHOLE BODY']) {
      expect(of(type)).toBe(notes(() => undefined));
    }
  });

  it('says that some images have no time of their acquisition', () => {
    const without = notes((dataset, n) => {
      if (n === 1) {
        delete dataset.AcquisitionDateTime;
      }
    });
    expect(without).toMatch(/1 of the 3 images have no date with its own time/);
  });
});

describe('what a header says against itself', () => {
  const notesOf = (extra: Record<string, unknown>) => read(extra).notes.join(' ');
  const [item] = complete.RadiopharmaceuticalInformationSequence;
  const stopped = (at: string) => ({
    RadiopharmaceuticalInformationSequence: [{ ...item, RadiopharmaceuticalStopDateTime: at }],
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'values of the administration',
      { DecayCorrectionDateTime: '20260302080000' },
      /24\.0 h before the scan.*the dose is 11 % too high/,
    ],
    [
      'values of a day later',
      { DecayCorrectionDateTime: '20260304080000' },
      /24\.0 h after the scan.*the dose is 10 % too low/,
    ],
    ['pixels that are not square', { PixelSpacing: [4, 4.4] }, /not square \(4\.4 x 4 mm\)/],
    ['a name of uncorrected images', { SeriesDescription: 'SPECT_NAC' }, /named "SPECT_NAC"/],
    ['an infusion after the scan', stopped('20260304080000'), /48\.0 h after .* after the scan/],
    ['an infusion that ends first', stopped('20260302070000'), /-1\.0 h after the start/],
  ])('%s: said', (_, extra, said) => {
    expect(notesOf(extra)).toMatch(said);
  });

  it.each<[string, Record<string, unknown>]>([
    ['values of the scan', { DecayCorrectionDateTime: '20260303080500' }],
    [
      'values of the administration that are taken back',
      { DecayCorrectionDateTime: '20260302080000', DecayCorrection: 'ADMIN' },
    ],
    ['an infusion of half an hour', stopped('20260302083000')],
    ['a name with the letters', { SeriesDescription: 'PANACEA AC' }],
  ])('%s: nothing to say', (_, extra) => {
    expect(notesOf(extra)).not.toMatch(/DecayCorrectionDateTime|StopDateTime|named/);
  });

  it('two times of one acquisition: refused', () => {
    const twice = { AcquisitionDateTime: ['20260303080000', '20260304080000'] };
    expect(() => read(twice)).toThrow(refused('INVALID_TAG'));
  });

  it('a transmission image by its counts: refused', () => {
    expect(() => read({ CountsSource: 'TRANSMISSION' })).toThrow(refused('DOSE_UNITS'));
  });
});
