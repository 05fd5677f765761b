import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { indexToPatient } from '../../volume';
import { getSequence } from '..';
import type { NaturalDataset } from '..';
import { readSeg } from './readSeg';
import { writeSeg } from './writeSeg';

const geometry = testGeometry();
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 1.5]);
addEllipsoid(labelmap, 2, [11, 4, 3], [3, 2, 1.5]);

function seg(changes: NaturalDataset = {}): NaturalDataset {
  return {
    ...writeSeg({
      ct: testCt(geometry),
      labelmap,
      segments: [
        { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
        { label: 2, name: 'Kidney_L', algorithm: 'AUTOMATIC' },
      ],
      software: { name: 'x', version: '1' },
      now: new Date(0),
    }),
    ...changes,
  };
}

/** A label map segmentation whose frames run downwards and whose rows run from left to right. */
function mirroredLabelmapSeg(bits: 8 | 16): NaturalDataset {
  const [nx, ny, nz] = geometry.dimensions;
  const Values = bits === 8 ? Uint8Array : Uint16Array;
  const PixelData = new Values(nx * ny * nz);
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const label = labelmap.data[i + nx * (j + ny * k)];
        // Their numbers are not ours: left is 5, right is 3.
        const value = label === 1 ? 3 : label === 2 ? 5 : 0;
        PixelData[nx - 1 - i + nx * (j + ny * (nz - 1 - k))] = value;
      }
    }
  }
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.7',
    SegmentationType: 'LABELMAP',
    Rows: ny,
    Columns: nx,
    NumberOfFrames: nz,
    BitsAllocated: bits,
    SegmentSequence: [
      { SegmentNumber: 5, SegmentLabel: 'left kidney' },
      { SegmentNumber: 3, SegmentLabel: 'Niere rechts' },
    ],
    SharedFunctionalGroupsSequence: [
      {
        PixelMeasuresSequence: [{ PixelSpacing: [1, 1], SpacingBetweenSlices: 3 }],
        PlaneOrientationSequence: [{ ImageOrientationPatient: [-1, 0, 0, 0, 1, 0] }],
      },
    ],
    PerFrameFunctionalGroupsSequence: Array.from({ length: nz }, (_, frame) => ({
      PlanePositionSequence: [
        { ImagePositionPatient: indexToPatient(geometry, [nx - 1, 0, nz - 1 - frame]) },
      ],
    })),
    PixelData,
  };
}

describe('readSeg', () => {
  const [right, left] = getSequence(seg(), 'SegmentSequence');
  const uncoded = { SegmentedPropertyTypeCodeSequence: [] };

  it.each([8, 16] as const)(
    'reads a foreign %d-bit label map with other axes and numbers',
    (bits) => {
      const result = readSeg(mirroredLabelmapSeg(bits), geometry);
      expect(result.labelmap.data).toEqual(labelmap.data);
      expect(result.segments.map(({ side }) => side)).toEqual(['left', 'right']);
    },
  );

  it('tells kidneys by code, older codes too, then by label', () => {
    const old = {
      CodeValue: 'T-71000',
      SegmentedPropertyTypeModifierCodeSequence: [{ CodeValue: 'G-A100' }],
    };
    const dataset = seg({
      SegmentSequence: [
        { ...right, SegmentLabel: 'Segment 1', SegmentedPropertyTypeCodeSequence: [old] },
        {
          ...left,
          SegmentLabel: 'lKidney',
          SegmentedPropertyTypeCodeSequence: [{ CodeValue: 'x' }],
        },
      ],
    });
    const { segments, labelmap: read } = readSeg(dataset, geometry);
    expect(segments.map(({ side }) => side)).toEqual(['right', 'left']);
    expect(read.data).toEqual(labelmap.data);
  });

  it('leaves other organs out, unless asked for', () => {
    const liver = { ...right, SegmentLabel: 'Liver', SegmentedPropertyTypeCodeSequence: [] };
    const dataset = seg({ SegmentSequence: [liver, left] });
    expect(readSeg(dataset, geometry).labelmap.data.includes(1)).toBe(false);
    const asked = readSeg(dataset, geometry, { labelOf: ({ segmentNumber }) => segmentNumber });
    expect(asked.labelmap.data).toEqual(labelmap.data);
  });

  it('takes pixels as the reader or the viewer holds them', () => {
    const bytes = seg().PixelData as ArrayBuffer;
    for (const PixelData of [bytes, [bytes], new Uint8Array(bytes), [new Uint8Array(bytes)]]) {
      expect(readSeg(seg({ PixelData }), geometry).labelmap.data).toEqual(labelmap.data);
    }
  });

  const [shared] = getSequence(seg(), 'SharedFunctionalGroupsSequence');
  const measures = (changes: NaturalDataset) => ({
    SharedFunctionalGroupsSequence: [{ ...shared, PixelMeasuresSequence: [changes] }],
  });
  const positions = (shift: number) => ({
    PerFrameFunctionalGroupsSequence: getSequence(seg(), 'PerFrameFunctionalGroupsSequence').map(
      (frame) => {
        const [{ ImagePositionPatient }] = getSequence(frame, 'PlanePositionSequence');
        const [x, y, z] = ImagePositionPatient as number[];
        return { ...frame, PlanePositionSequence: [{ ImagePositionPatient: [x + shift, y, z] }] };
      },
    ),
  });
  it.each([
    ['a CT', { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }, 'NOT_SEG'],
    ['a fractional segmentation', { SegmentationType: 'FRACTIONAL' }, 'NOT_SEG'],
    ['another frame of reference', { FrameOfReferenceUID: '9.9' }, 'MIXED_FRAME_OF_REFERENCE'],
    ['pixels that are missing', { PixelData: undefined }, 'PIXEL_DATA_DAMAGED'],
    ['pixels not loaded', { PixelData: { BulkDataURI: 'x' } }, 'PIXEL_DATA_DAMAGED'],
    ['too few pixels', { PixelData: new Uint8Array(3) }, 'PIXEL_DATA_DAMAGED'],
    ['other pixel sizes', measures({ PixelSpacing: [0.5, 0.5] }), 'LABELMAP_MISMATCH'],
    [
      'other slice distances',
      measures({ PixelSpacing: [1, 1], SpacingBetweenSlices: 6 }),
      'LABELMAP_MISMATCH',
    ],
    ['pixels between voxels', positions(0.4), 'LABELMAP_MISMATCH'],
    ['voxels outside the image', positions(100), 'LABELMAP_MISMATCH'],
    ['no pixel spacing', measures({}), 'MISSING_TAG'],
  ])('refuses %s', (_, changes, code) => {
    expect(() => readSeg(seg(changes), geometry)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses two segments of one kidney, unless the caller names their labels', () => {
    const again = { ...left, SegmentLabel: 'right kidney', ...uncoded };
    const dataset = seg({ SegmentSequence: [{ ...right, ...uncoded }, again] });
    expect(() => readSeg(dataset, geometry)).toThrow(
      expect.objectContaining({
        code: 'DUPLICATE_ROI',
        why: expect.stringMatching(/"Kidney_R" \(segment 1\), "right kidney" \(segment 2\)/),
      }),
    );
    const asked = readSeg(dataset, geometry, { labelOf: ({ segmentNumber }) => segmentNumber });
    expect(asked.labelmap.data).toEqual(labelmap.data);
  });

  it('says which kidneys have no pixels, or are not clear, and nothing of a usual object', () => {
    const empty = { ...left, SegmentNumber: 3, SegmentLabel: 'Kidney_L', ...uncoded };
    const both = { ...right, SegmentLabel: 'Kidneys', ...uncoded };
    const { notes } = readSeg(
      seg({ SegmentSequence: [both, { ...left, SegmentLabel: 'Spleen', ...uncoded }, empty] }),
      geometry,
    );
    expect(notes).toEqual([
      expect.stringContaining('"Kidneys" (segment 1)'),
      expect.stringContaining('no pixels of "Kidney_L" (segment 3)'),
    ]);
    for (const SegmentLabel of ['Liver', 'Kidneys']) {
      const other = { ...right, SegmentNumber: 3, SegmentLabel, ...uncoded };
      expect(readSeg(seg({ SegmentSequence: [right, left, other] }), geometry).notes).toEqual([]);
    }
  });

  it('says that values of a label map belong to no segment', () => {
    const dataset = mirroredLabelmapSeg(8);
    const { notes } = readSeg(
      { ...dataset, SegmentSequence: [{ SegmentNumber: 5, SegmentLabel: 'left kidney' }] },
      geometry,
    );
    expect(notes.join()).toContain('value 3 belong to no segment');
  });

  it('takes pixels filled up to four bytes', () => {
    const bytes = new Uint8Array(seg().PixelData as ArrayBuffer);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    expect(readSeg(seg({ PixelData: padded }), geometry).labelmap.data).toEqual(labelmap.data);
  });

  it.each<[string, NaturalDataset, string]>([
    ['fewer rows than the pixels have', { Rows: 5 }, 'PIXEL_DATA_DAMAGED'],
    ['frames without end', { Rows: 0, NumberOfFrames: 2_000_000_000 }, 'PIXEL_DATA_DAMAGED'],
    ['frames that are not described', { NumberOfFrames: 2_000_000_000 }, 'PIXEL_DATA_DAMAGED'],
    ['no frames', { NumberOfFrames: 0 }, 'PIXEL_DATA_DAMAGED'],
    ['half a row', { Rows: 1.5 }, 'PIXEL_DATA_DAMAGED'],
    ['huge frames', { Rows: 65535, Columns: 65535 }, 'PIXEL_DATA_DAMAGED'],
    ['segments that are not described', { SegmentSequence: [] }, 'LABELMAP_MISMATCH'],
  ])('refuses %s at once', (_, changes, code) => {
    expect(() => readSeg(seg(changes), geometry)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses two segments of one number', () => {
    const [first, second] = seg().SegmentSequence as NaturalDataset[];
    const dataset = seg({ SegmentSequence: [first, { ...second, SegmentNumber: 1 }] });
    expect(() => readSeg(dataset, geometry)).toThrow(
      expect.objectContaining({ code: 'LABELMAP_MISMATCH' }),
    );
  });
});
