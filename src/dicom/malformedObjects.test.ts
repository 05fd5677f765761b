import { testCt, testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import { DosimetryError, type ErrorCode } from '../errors';
import { decodePixelData } from './pixels/decodePixelData';
import { readDicomFile } from './part10/readDicomFile';
import { readRtDose, writeRtDose } from './rtdose';
import { readRtStruct, rtStructToLabelmap, writeRtStruct } from './rtstruct';
import { readSeg, writeSeg } from './seg';
import type { NaturalDataset } from './types';
import { toPart10 } from './write';

/*
 * What is wrong with an RTSTRUCT, SEG or RTDOSE of whatever origin, and the typed error it gives.
 * Each case starts from a sound object that went through a file, and is read the whole way to
 * voxels.
 */
const geometry = testGeometry();
const ct = testCt(geometry);
const labelmap = testLabelmap(geometry);
labelmap.data.fill(1, 20, 26).fill(1, 36, 42).fill(1, 212, 218);
const software = { name: 'kidney-dosimetry', version: '0.1.0' };
const structure = { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' as const };
const common = { ct, labelmap, software, now: new Date(0) };
const files = {
  rtstruct: toPart10(writeRtStruct({ ...common, rois: [structure] })),
  seg: toPart10(writeSeg({ ...common, segments: [structure] })),
  rtdose: toPart10(
    writeRtDose({
      volume: { ...geometry, data: Float32Array.from(labelmap.data) },
      reference: ct.dataset,
      software,
    }),
  ),
};
type Kind = keyof typeof files;

const readers: Record<Kind, (dataset: NaturalDataset) => unknown> = {
  rtstruct: (dataset) => {
    const { structures } = readRtStruct(dataset);
    const labelled = structures.map((one, n) => ({ structure: one, label: n + 1 }));
    return rtStructToLabelmap(labelled, geometry);
  },
  seg: (dataset) => readSeg(dataset, geometry),
  rtdose: async (dataset) =>
    readRtDose(dataset, await decodePixelData(dataset, '1.2.840.10008.1.2.1')),
};

type Change = (dataset: NaturalDataset) => void;

const set =
  (values: NaturalDataset): Change =>
  (dataset) =>
    Object.assign(dataset, values);
const remove =
  (...keywords: string[]): Change =>
  (dataset) =>
    keywords.forEach((keyword) => Reflect.deleteProperty(dataset, keyword));
/** Applies a change to the first item below the given sequences. */
const inside =
  (path: string[], change: Change): Change =>
  (dataset) =>
    change(
      path.reduce<NaturalDataset>(
        (item, keyword) => (item[keyword] as NaturalDataset[])[0],
        dataset,
      ),
    );
const firstContour = (change: Change) => inside(['ROIContourSequence', 'ContourSequence'], change);
const firstFrame = (change: Change) => inside(['PerFrameFunctionalGroupsSequence'], change);
const sharedGroup = (sequence: string, change: Change) =>
  inside(['SharedFunctionalGroupsSequence', sequence], change);

const x = -100.5;
const y = -80.25;
const ring = (z: number[], left = x) => ({
  ContourData: [left, y, z[0], left + 4, y, z[1], left + 4, y + 4, z[2]],
  NumberOfContourPoints: 3,
});

const cases: [kind: Kind, what: string, code: ErrorCode, says: RegExp, change: Change][] = [
  [
    'rtstruct',
    'another SOP class',
    'NOT_RTSTRUCT',
    /1\.2\.840\.10008\.5\.1\.4\.1\.1\.2/,
    set({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }),
  ],
  ['rtstruct', 'no SOP class', 'NOT_RTSTRUCT', /missing/, remove('SOPClassUID')],
  [
    'rtstruct',
    'a ROI without a number',
    'MISSING_TAG',
    /ROINumber/,
    inside(['StructureSetROISequence'], remove('ROINumber')),
  ],
  [
    'rtstruct',
    'contours of no ROI',
    'MISSING_TAG',
    /ReferencedROINumber/,
    inside(['ROIContourSequence'], remove('ReferencedROINumber')),
  ],
  [
    'rtstruct',
    'a contour without points',
    'MISSING_TAG',
    /ContourData/,
    firstContour(remove('ContourData')),
  ],
  [
    'rtstruct',
    'two of three coordinates',
    'INVALID_TAG',
    /11 numbers/,
    firstContour(
      set({ ContourData: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], NumberOfContourPoints: null }),
    ),
  ],
  [
    'rtstruct',
    'fewer points than it says',
    'INVALID_TAG',
    /7 points/,
    firstContour(set({ ...ring([1200, 1200, 1200]), NumberOfContourPoints: 7 })),
  ],
  [
    'rtstruct',
    'a coordinate that is text',
    'INVALID_TAG',
    /ContourData/,
    firstContour(
      set({
        ...ring([1200, 1200, 1200]),
        ContourData: ['1', '2', 'x', '4', '5', '6', '7', '8', '9'],
      }),
    ),
  ],
  [
    'rtstruct',
    'a contour across the slices',
    'CONTOUR_NOT_ON_GRID',
    /3\.00 mm/,
    firstContour(set(ring([1200, 1203, 1200]))),
  ],
  [
    'rtstruct',
    'a contour below the image',
    'CONTOUR_NOT_ON_GRID',
    /1\.00 slices/,
    firstContour(set(ring([1197, 1197, 1197]))),
  ],
  [
    'rtstruct',
    'another frame of reference',
    'MIXED_FRAME_OF_REFERENCE',
    /1\.2\.9/,
    inside(['StructureSetROISequence'], set({ ReferencedFrameOfReferenceUID: '1.2.9' })),
  ],

  [
    'seg',
    'another SOP class',
    'NOT_SEG',
    /1\.2\.840\.10008\.5\.1\.4\.1\.1\.2/,
    set({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }),
  ],
  ['seg', 'a fractional one', 'NOT_SEG', /FRACTIONAL/, set({ SegmentationType: 'FRACTIONAL' })],
  ['seg', 'no rows', 'MISSING_TAG', /Rows/, remove('Rows')],
  ['seg', 'no pixels', 'PIXEL_DATA_DAMAGED', /missing/, remove('PixelData')],
  [
    'seg',
    'too few pixels',
    'PIXEL_DATA_DAMAGED',
    /4 are there/,
    set({ PixelData: new ArrayBuffer(4) }),
  ],
  ['seg', 'pixels of 32 bits', 'PIXEL_DATA_DAMAGED', /32-bit/, set({ BitsAllocated: 32 })],
  [
    'seg',
    'a segment without a number',
    'MISSING_TAG',
    /SegmentNumber/,
    inside(['SegmentSequence'], remove('SegmentNumber')),
  ],
  [
    'seg',
    'a frame of no segment',
    'MISSING_TAG',
    /ReferencedSegmentNumber/,
    firstFrame(remove('SegmentIdentificationSequence')),
  ],
  [
    'seg',
    'a frame without a position',
    'MISSING_TAG',
    /ImagePositionPatient/,
    firstFrame(remove('PlanePositionSequence')),
  ],
  [
    'seg',
    'no orientation',
    'MISSING_TAG',
    /ImageOrientationPatient/,
    inside(['SharedFunctionalGroupsSequence'], remove('PlaneOrientationSequence')),
  ],
  [
    'seg',
    'a frame between voxels',
    'LABELMAP_MISMATCH',
    /between voxels/,
    firstFrame(set({ PlanePositionSequence: [{ ImagePositionPatient: [-100.2, -80.25, 1200] }] })),
  ],
  [
    'seg',
    'larger pixels',
    'LABELMAP_MISMATCH',
    /not as large/,
    sharedGroup('PixelMeasuresSequence', set({ PixelSpacing: [2, 2] })),
  ],
  [
    'seg',
    'slices further apart',
    'LABELMAP_MISMATCH',
    /6 mm apart/,
    sharedGroup('PixelMeasuresSequence', set({ SpacingBetweenSlices: 6 })),
  ],
  [
    'seg',
    'a frame outside the image',
    'LABELMAP_MISMATCH',
    /outside/,
    firstFrame(
      set({ PlanePositionSequence: [{ ImagePositionPatient: [-100.5, -80.25, 1300 + 2] }] }),
    ),
  ],
  [
    'seg',
    'another frame of reference',
    'MIXED_FRAME_OF_REFERENCE',
    /1\.2\.9/,
    set({ FrameOfReferenceUID: '1.2.9' }),
  ],

  [
    'rtdose',
    'another SOP class',
    'NOT_RTDOSE',
    /1\.2\.840\.10008\.5\.1\.4\.1\.1\.2/,
    set({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }),
  ],
  ['rtdose', 'relative dose', 'DOSE_UNITS', /RELATIVE/, set({ DoseUnits: 'RELATIVE' })],
  ['rtdose', 'no units', 'DOSE_UNITS', /unit/, remove('DoseUnits')],
  [
    'rtdose',
    'dose per activity',
    'DOSE_UNITS',
    /administered activity/,
    set({ DoseUnits: 'Gy/GBq' }),
  ],
  ['rtdose', 'no scaling', 'MISSING_TAG', /DoseGridScaling/, remove('DoseGridScaling')],
  ['rtdose', 'a scaling of nothing', 'INVALID_TAG', /DoseGridScaling/, set({ DoseGridScaling: 0 })],
  ['rtdose', 'no offsets', 'MISSING_TAG', /GridFrameOffsetVector/, remove('GridFrameOffsetVector')],
  [
    'rtdose',
    'too few offsets',
    'DOSE_GRID_INVALID',
    /6 frames but 2/,
    set({ GridFrameOffsetVector: [0, 3] }),
  ],
  [
    'rtdose',
    'uneven offsets',
    'DOSE_GRID_INVALID',
    /uneven/,
    set({ GridFrameOffsetVector: [0, 3, 6, 10, 12, 15] }),
  ],
  [
    'rtdose',
    'offsets of neither form',
    'DOSE_GRID_INVALID',
    /neither/,
    set({ GridFrameOffsetVector: [7, 10, 13, 16, 19, 22] }),
  ],
  [
    'rtdose',
    'absolute offsets of sagittal planes',
    'DOSE_GRID_INVALID',
    /absolute/,
    set({
      ImageOrientationPatient: [0, 1, 0, 0, 0, -1],
      GridFrameOffsetVector: [1200, 1203, 1206, 1209, 1212, 1215],
    }),
  ],
  [
    'rtdose',
    'a skew orientation',
    'DOSE_GRID_INVALID',
    /perpendicular/,
    set({ ImageOrientationPatient: [1, 0, 0, 0.5, 1, 0] }),
  ],
  ['rtdose', 'no spacing', 'MISSING_TAG', /PixelSpacing/, remove('PixelSpacing')],
  [
    'rtdose',
    'too few pixels',
    'PIXEL_DATA_DAMAGED',
    /100 bytes/,
    set({ PixelData: new ArrayBuffer(100) }),
  ],
  ['rtdose', 'no pixels', 'PIXEL_DATA_DAMAGED', /SOP instance/, remove('PixelData')],
  ['rtdose', 'colour', 'UNSUPPORTED_PHOTOMETRIC', /RGB/, set({ PhotometricInterpretation: 'RGB' })],
];

async function errorOf(kind: Kind, change: Change): Promise<unknown> {
  const { dataset } = readDicomFile(files[kind]);
  change(dataset);
  try {
    await readers[kind](dataset);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('malformed RTSTRUCT, SEG and RTDOSE', () => {
  test.each(Object.keys(files) as Kind[])('a sound %s is read', async (kind) => {
    expect(await errorOf(kind, () => undefined)).toBeUndefined();
  });

  test.each(cases)('%s: %s gives %s', async (kind, _what, code, says, change) => {
    const error = await errorOf(kind, change);
    expect(error).toBeInstanceOf(DosimetryError);
    const { code: given, what, why, next } = error as DosimetryError;
    expect(given).toBe(code);
    expect(`${what} ${why}`).toMatch(says);
    expect(next.length).toBeGreaterThan(10);
  });

  test('a file that ends inside its data set is not taken for a whole one', () => {
    for (const kind of Object.keys(files) as Kind[]) {
      const whole = new Uint8Array(files[kind]);
      for (const share of [0.3, 0.6, 0.9]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        expect(() => readDicomFile(cut)).toThrow(DosimetryError);
      }
    }
  });
});
