import { errorOf } from '../../../tests/helpers/errorOf';
import { syntheticCtSlices } from '../../../tests/helpers/syntheticCtSlices';
import { assembleCtSeries, ctSeriesGeometry, type NaturalDataset } from '..';

/** A series of n images 2.5 mm apart as a scanner writes it, changed by image. */
function series(change: (k: number, n: number) => NaturalDataset = () => ({}), n = 24) {
  return syntheticCtSlices({ slices: n, spacingMm: [0.9, 0.9, 2.5] }).map(({ dataset }, k) => ({
    ...dataset,
    SliceThickness: 2.5,
    AcquisitionNumber: 2,
    AcquisitionDate: '20260301',
    AcquisitionTime: '101500.12',
    ContentTime: `10${20 + k}00`,
    SeriesTime: '101455',
    ConvolutionKernel: 'B30f',
    KVP: 120,
    FilterType: '0',
    ReconstructionDiameter: 8 * 0.9,
    PatientPosition: 'HFS',
    PatientOrientation: ['L', 'P'],
    ...change(k, n),
  }));
}

function time(seconds: number): string {
  return `10${String(Math.floor(seconds / 60)).padStart(2, '0')}${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}

const half = (k: number, n: number): boolean => k < n / 2;
const odd = (k: number): boolean => k % 2 === 1;

describe('what real scanners write passes without a word', () => {
  it.each<[string, (k: number, n: number) => NaturalDataset]>([
    ['one helical scan', () => ({})],
    ['a time for each image', (k) => ({ AcquisitionTime: time(k * 0.4) })],
    [
      'against the direction of the table',
      (k, n) => ({ AcquisitionTime: time((n - k) * 0.4), InstanceNumber: n - k }),
    ],
    [
      'step and shoot: number and time of its own for each image',
      (k) => ({
        AcquisitionNumber: k + 1,
        AcquisitionTime: time(2 * k),
        IrradiationEventUID: `1.2.${k}`,
      }),
    ],
    [
      'step and shoot with four rows',
      (k) => ({ AcquisitionNumber: 1 + (k >> 2), AcquisitionTime: time(2 * (k >> 2)) }),
    ],
    [
      'stations after each other',
      (k, n) => ({
        AcquisitionNumber: half(k, n) ? 1 : 2,
        AcquisitionTime: time(half(k, n) ? 0 : 30),
      }),
    ],
    [
      'the upper station scanned first',
      (k, n) => ({
        AcquisitionNumber: half(k, n) ? 2 : 1,
        AcquisitionTime: time(half(k, n) ? 30 + k : k - n / 2),
        InstanceNumber: half(k, n) ? k + 1 + n / 2 : k + 1 - n / 2,
      }),
    ],
    ['thickness with rounding', (k) => ({ SliceThickness: odd(k) ? 2.5 : 2.4996 })],
    ['a kernel with other spaces', (k) => ({ ConvolutionKernel: odd(k) ? 'B30f' : 'B30f ' })],
    [
      'without optional attributes',
      () => ({
        AcquisitionNumber: undefined,
        AcquisitionDate: undefined,
        AcquisitionTime: undefined,
        ContentTime: undefined,
        ConvolutionKernel: undefined,
        KVP: undefined,
        ReconstructionDiameter: undefined,
        PatientPosition: undefined,
        PatientOrientation: undefined,
        InstanceNumber: undefined,
        SliceThickness: undefined,
      }),
    ],
    ['a kernel missing in one image', (k) => (k === 3 ? { ConvolutionKernel: undefined } : {})],
    ['numbers that mean nothing', (k) => ({ InstanceNumber: (k * k * 37 + 11) % 101 })],
    [
      'numbers in the order of names',
      (k, n) => {
        const names = Array.from({ length: n }, (_, m) => String(m + 1)).sort();
        return { InstanceNumber: names.indexOf(String(k + 1)) + 1 };
      },
    ],
    ['one number for all', () => ({ InstanceNumber: 1 })],
    [
      'stations numbered each from 1',
      (k, n) => ({ AcquisitionNumber: half(k, n) ? 1 : 2, InstanceNumber: 1 + (k % (n / 2)) }),
    ],
    ['numbers from 0', (k) => ({ InstanceNumber: k })],
    ['content times out of order', (k) => ({ ContentTime: time((k * 7) % 24) })],
    [
      'across midnight',
      (k, n) => ({
        AcquisitionDate: half(k, n) ? '20260301' : '20260302',
        AcquisitionTime: half(k, n) ? `2359${30 + k}` : `0000${10 + k}`,
      }),
    ],
    ['spellings of one name', (k) => ({ PatientName: odd(k) ? 'Doe^John' : 'DOE^JOHN^^' })],
    ['enough images announced', (_k, n) => ({ ImagesInAcquisition: n })],
    ['kernels of two values', () => ({ ConvolutionKernel: ['Br40d', '3'] })],
  ])('%s', (_name, change) => {
    const datasets = series(change);
    const { notes, warnings, geometry } = ctSeriesGeometry(datasets);
    expect({ notes, warnings }).toEqual({ notes: [], warnings: [] });
    expect(geometry.dimensions[2]).toBe(24);
    expect(ctSeriesGeometry([...datasets].reverse()).warnings).toEqual([]);
  });
});

describe('several acquisitions in one series', () => {
  it.each<[string, (k: number, n: number) => NaturalDataset, string]>([
    [
      'kernels by turns',
      (k) => ({ ConvolutionKernel: odd(k) ? 'B80f' : 'B30f' }),
      'ConvolutionKernel B30f',
    ],
    [
      'acquisition numbers by turns',
      (k) => ({ AcquisitionNumber: odd(k) ? 4 : 3 }),
      'AcquisitionNumber 4',
    ],
    ['energies by turns', (k) => ({ KVP: odd(k) ? 80 : 140 }), 'KVP 140'],
    [
      'kinds of image by turns',
      (k) => ({
        ImageType: odd(k)
          ? ['DERIVED', 'SECONDARY', 'AXIAL', 'MAR']
          : ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      }),
      'MAR',
    ],
    ['thicknesses by turns', (k) => ({ SliceThickness: odd(k) ? 5 : 2.5 }), 'SliceThickness 5'],
    [
      'fields of view by turns',
      (k) => ({ ReconstructionDiameter: odd(k) ? 7 : 8 }),
      'ReconstructionDiameter',
    ],
    ['filters by turns', (k) => ({ FilterType: odd(k) ? 'HEAD' : 'BODY' }), 'FilterType'],
    [
      'contrast by turns',
      (k) => ({ ContrastBolusAgent: odd(k) ? 'IV' : undefined }),
      'ContrastBolusAgent',
    ],
    [
      'events by turns',
      (k) => ({ IrradiationEventUID: odd(k) ? '1.2' : '1.3' }),
      'IrradiationEventUID',
    ],
    [
      'phases by turns',
      (k) => ({ TemporalPositionIdentifier: 1 + (k % 3) }),
      'TemporalPositionIdentifier',
    ],
    ['series times by turns', (k) => ({ SeriesTime: odd(k) ? '101455' : '113000' }), 'SeriesTime'],
    [
      'dates by turns',
      (k) => ({ AcquisitionDate: odd(k) ? '20260301' : '20250301' }),
      'AcquisitionDate',
    ],
    [
      'one time for each pass',
      (k) => ({ AcquisitionTime: odd(k) ? '101500' : '101700' }),
      'AcquisitionTime',
    ],
    [
      'times that run twice',
      (k) => ({ AcquisitionTime: time((k >> 1) + (odd(k) ? 100 : 0)) }),
      'AcquisitionTime',
    ],
    [
      'times that run there and back',
      (k) => ({ AcquisitionTime: time(odd(k) ? 200 - k : k) }),
      'AcquisitionTime',
    ],
    [
      'content times that run twice',
      (k) => ({ ContentTime: time((k >> 1) + (odd(k) ? 100 : 0)) }),
      'ContentTime',
    ],
    [
      'nothing but numbers',
      (k) => ({ InstanceNumber: 1 + (k >> 1) + (odd(k) ? 12 : 0) }),
      'InstanceNumber',
    ],
    ['one image of another kernel', (k) => (k === 5 ? { ConvolutionKernel: 'B80f' } : {}), 'B80f'],
    [
      'two kernels, one after the other',
      (k, n) => ({ ConvolutionKernel: half(k, n) ? 'B80f' : 'B30f' }),
      'B80f',
    ],
    ['two energies, one after the other', (k, n) => ({ KVP: half(k, n) ? 80 : 120 }), 'KVP'],
  ])('%s', (_name, change, named) => {
    const error = errorOf(() => ctSeriesGeometry(series(change)));
    expect(error.code).toBe('SEVERAL_ACQUISITIONS');
    expect(error.message).toContain(named);
    expect(error.why).toMatch(/\d+ images?, z \d+\.\d to \d+\.\d mm/);
    expect(error.next).toContain('--acquisition');
    expect(errorOf(() => ctSeriesGeometry(series(change).reverse())).code).toBe(
      'SEVERAL_ACQUISITIONS',
    );
  });

  it('at the same places, and takes the one that is chosen', () => {
    const slices = syntheticCtSlices({ slices: 6 });
    const both = [2, 5].flatMap((number) =>
      slices.map((slice) => ({
        ...slice,
        pixels: slice.pixels.map((value) => (number === 5 ? value + 7 : value)),
        dataset: {
          ...slice.dataset,
          AcquisitionNumber: number,
          ConvolutionKernel: number === 5 ? 'sharp' : 'soft',
          SOPInstanceUID: `${slice.dataset.SOPInstanceUID as string}.${number}`,
        },
      })),
    );
    const error = errorOf(() => assembleCtSeries(both));
    expect(error.code).toBe('SEVERAL_ACQUISITIONS');
    expect(error.next).toContain('--acquisition 2 or --acquisition 5');
    const chosen = assembleCtSeries(both, { acquisition: '5' });
    expect(chosen.volume.data).toEqual(assembleCtSeries(both.slice(6)).volume.data);
    expect(chosen.notes!.join()).toMatch(/Acquisition 5 was chosen.*6 images of 1 other/);
    expect(errorOf(() => assembleCtSeries(both, { acquisition: '3' })).code).toBe(
      'INVALID_ARGUMENT',
    );
    expect(errorOf(() => assembleCtSeries(slices, { acquisition: '3' })).code).toBe(
      'INVALID_ARGUMENT',
    );
  });
});

describe('contradictions in the headers of one series', () => {
  it.each<[string, (k: number, n: number) => NaturalDataset, string, RegExp]>([
    [
      'two patients',
      (k) => (k === 7 ? { PatientID: 'OTHER' } : {}),
      'MIXED_PATIENT',
      /SYN-TEST.*OTHER/,
    ],
    ['two names', (k) => (k === 7 ? { PatientName: 'OTHER^NAME' } : {}), 'MIXED_PATIENT', /OTHER/],
    [
      'two dates of birth',
      (k) => ({ PatientBirthDate: odd(k) ? '19500101' : '19500102' }),
      'MIXED_PATIENT',
      /BirthDate/,
    ],
    ['two sexes', (k) => ({ PatientSex: odd(k) ? 'F' : 'M' }), 'MIXED_PATIENT', /PatientSex/],
    [
      'two studies',
      (k) => (k === 7 ? { StudyInstanceUID: '1.9' } : {}),
      'MIXED_SERIES',
      /StudyInstanceUID/,
    ],
    ['one UID for all', () => ({ SOPInstanceUID: '1.2.3' }), 'DUPLICATE_UID', /23 image/],
    [
      'one UID for two',
      (k) => (k === 7 ? { SOPInstanceUID: '1.2.826.0.1.3680043.10.1.1' } : {}),
      'DUPLICATE_UID',
      /1 image/,
    ],
    ['more slices announced', () => ({ NumberOfSlices: 30 }), 'INCOMPLETE_SERIES', /30.*24/],
    [
      'a concatenation without its end',
      () => ({ ConcatenationUID: '1.5', InConcatenationNumber: 1, InConcatenationTotalNumber: 2 }),
      'INCOMPLETE_SERIES',
      /2 parts/,
    ],
    [
      'spacing ten times too large',
      () => ({ PixelSpacing: [9, 9] }),
      'IMPLAUSIBLE_GEOMETRY',
      /ReconstructionDiameter/,
    ],
    [
      'spacing ten times too small',
      () => ({ PixelSpacing: [0.09, 0.09] }),
      'IMPLAUSIBLE_GEOMETRY',
      /0\.09/,
    ],
    ['a slope of 1e-30', () => ({ RescaleSlope: 1e-30 }), 'NOT_HOUNSFIELD', /1e-30/],
    ['a slope of 1e300', () => ({ RescaleSlope: 1e300 }), 'NOT_HOUNSFIELD', /1e\+300/],
    ['a negative slope', () => ({ RescaleSlope: -1 }), 'NOT_HOUNSFIELD', /-1/],
    ['an intercept of 1e9', () => ({ RescaleIntercept: 1e9 }), 'NOT_HOUNSFIELD', /1000000000/],
    [
      'a modality that the class contradicts',
      (k) => (k === 7 ? { Modality: 'PT' } : {}),
      'NOT_CT',
      /PT/,
    ],
  ])('refused: %s', (_name, change, code, text) => {
    const error = errorOf(() => ctSeriesGeometry(series(change)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(text);
  });

  it.each<[string, (k: number, n: number) => NaturalDataset, RegExp]>([
    ['more images announced', () => ({ ImagesInAcquisition: 60 }), /60.*24 images/],
    ['every second number', (k) => ({ InstanceNumber: 2 * k + 1 }), /every second/],
    ['each number twice', (k) => ({ InstanceNumber: 1 + (k >> 1) }), /2 times/],
    ['sides that contradict', () => ({ PatientOrientation: ['R', 'P'] }), /left and right/],
    ['pixels that are no squares', () => ({ PixelSpacing: [0.9, 1.8] }), /0\.9/],
    ['spacing ten times too small', () => ({ SliceThickness: 25 }), /SliceThickness is 25/],
    ['another spacing stated', () => ({ SpacingBetweenSlices: 1.25 }), /1\.25 mm/],
    [
      'an intercept of its own',
      (k) => (k === 4 ? { RescaleIntercept: 0 } : {}),
      /RescaleIntercept differs/,
    ],
    [
      'a scan of two days',
      (k, n) => ({ AcquisitionDate: half(k, n) ? '20260301' : '20260303' }),
      /48\.0 hours/,
    ],
    [
      'two thicknesses in a row',
      (k, n) => ({ SliceThickness: half(k, n) ? 5 : 2.5 }),
      /SliceThickness differs/,
    ],
    [
      'patients with and without number',
      (k) => (odd(k) ? { PatientID: '' } : {}),
      /PatientID is missing in 12/,
    ],
  ])('said: %s', (_name, change, text) => {
    expect(ctSeriesGeometry(series(change)).warnings.join(' ')).toMatch(text);
  });

  it('notes that the first images are not there', () => {
    const { notes } = ctSeriesGeometry(series((k) => ({ InstanceNumber: k + 8 })));
    expect(notes.join()).toMatch(/lowest InstanceNumber is 8/);
  });
});

describe('enhanced CT', () => {
  const enhanced = (change: (k: number) => NaturalDataset): NaturalDataset[] => {
    const [first] = series();
    const frames: NaturalDataset[] = series();
    return [
      {
        ...first,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1',
        NumberOfFrames: frames.length,
        PerFrameFunctionalGroupsSequence: frames.map((frame, k) => ({
          PlanePositionSequence: [{ ImagePositionPatient: frame.ImagePositionPatient }],
          ...change(k),
        })),
      },
    ];
  };

  it('is read frame by frame', () => {
    const { geometry, warnings } = ctSeriesGeometry(
      enhanced((k) => ({ FrameContentSequence: [{ InStackPositionNumber: k + 1 }] })),
    );
    expect(geometry.dimensions[2]).toBe(24);
    expect(warnings).toEqual([]);
  });

  it.each<[string, (k: number) => NaturalDataset, string]>([
    [
      'kernels by turns',
      (k) => ({ CTReconstructionSequence: [{ ConvolutionKernel: odd(k) ? 'A' : 'B' }] }),
      'SEVERAL_ACQUISITIONS',
    ],
    [
      'phases by turns',
      (k) => ({ FrameContentSequence: [{ TemporalPositionIndex: 1 + (k % 2) }] }),
      'SEVERAL_ACQUISITIONS',
    ],
    [
      'frames of a longer stack',
      (k) => ({ FrameContentSequence: [{ InStackPositionNumber: k + 9 }] }),
      'INCOMPLETE_SERIES',
    ],
  ])('refuses %s', (_name, change, code) => {
    expect(errorOf(() => ctSeriesGeometry(enhanced(change))).code).toBe(code);
  });
});

describe('objects in a CT series that are no CT images', () => {
  const others: NaturalDataset[] = [
    { SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3', Modality: 'RTSTRUCT', SOPInstanceUID: '1.1' },
    { SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.22', Modality: 'SR', SOPInstanceUID: '1.2' },
    { SOPClassUID: '1.2.840.10008.5.1.4.1.1.128', Modality: 'PT', SOPInstanceUID: '1.3' },
    { SOPClassUID: '1.2.840.10008.5.1.4.1.1.7', Modality: 'CT', SOPInstanceUID: '1.4' },
    { SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.67', Modality: 'CT', SOPInstanceUID: '1.5' },
  ];

  it.each(others)('leaves out %j with a note', (other) => {
    const slices = syntheticCtSlices({ slices: 5 });
    const all = [
      { dataset: other, pixels: new Int16Array(), isHounsfield: false },
      ...slices.slice(0, 2),
      { dataset: other, pixels: new Int16Array(), isHounsfield: false },
      ...slices.slice(2),
    ];
    const { volume, notes } = assembleCtSeries(all);
    expect(volume.data).toEqual(assembleCtSeries(slices).volume.data);
    expect(notes!.join()).toMatch(/no CT images were left out: 2 of modality/);
  });

  it('leaves out an image of another class among CT images, although it has a place', () => {
    const slices = syntheticCtSlices({ slices: 5 });
    const captureClass = '1.2.840.10008.5.1.4.1.1.7';
    const changed = slices.map((slice, n) =>
      n === 4 ? { ...slice, dataset: { ...slice.dataset, SOPClassUID: captureClass } } : slice,
    );
    const { volume, notes } = assembleCtSeries(changed);
    expect(volume.dimensions[2]).toBe(4);
    expect(notes!.join()).toContain(`1 of SOP class ${captureClass}`);
  });
});

describe('rounded slice positions', () => {
  const at = (spacing: number, unit: number, n: number, numbered = true): NaturalDataset[] =>
    series(
      (k) => ({
        ImagePositionPatient: [-120.123, -99.456, Math.round((40 + k * spacing) / unit) * unit],
        ...(numbered ? {} : { InstanceNumber: undefined }),
      }),
      n,
    );

  it.each([
    [1.25, 0.1, 60],
    [0.75, 0.1, 60],
    [0.625, 0.1, 80],
    [3.27, 0.1, 69],
    [3.27, 1, 69],
    [1.25, 1, 120],
  ])('%d mm rounded to %d mm, %d images: taken, and said', (spacing, unit, n) => {
    const { geometry, notes } = ctSeriesGeometry(at(spacing, unit, n));
    expect(Math.abs(geometry.spacingMm[2] / spacing - 1)).toBeLessThan(0.02);
    expect(notes.join()).toMatch(unit === 1 ? /rounded to 1 mm/ : /^$|rounded to 0\.1 mm/);
  });

  it.each([
    [
      'a missing image',
      3,
      0.1,
      'MISSING_SLICE',
      (list: NaturalDataset[]) => list.filter((_, k) => k !== 20),
    ],
    [
      'a missing image, to 1 mm',
      3,
      1,
      'MISSING_SLICE',
      (list: NaturalDataset[]) => list.filter((_, k) => k !== 20),
    ],
    ['two at one place', 0.7, 1, 'DUPLICATE_SLICE', (list: NaturalDataset[]) => list],
    [
      'numbers that show the gap',
      1.25,
      1,
      /MISSING|UNEVEN/,
      (list: NaturalDataset[]) => list.filter((_, k) => k !== 20),
    ],
  ])('still refuses %s', (_name, spacing, unit, code, change) => {
    const error = errorOf(() => ctSeriesGeometry(change(at(spacing, unit, 60))));
    expect(error.code).toMatch(code);
  });
});
