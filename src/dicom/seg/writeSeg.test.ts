import fc from 'fast-check';
import { labelmaps } from '../../../tests/helpers/labelmapArbitraries';
import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { getNumber, getNumbers, getSequence, getString, readDicomFile } from '..';
import { toPart10 } from '../write';
import { readSeg } from './readSeg';
import { writeSeg } from './writeSeg';
import type { ExportedStructure } from '../write';
import type { WriteSegOptions } from './writeSeg';

const segments: ExportedStructure[] = [
  { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' },
  { label: 2, name: 'Kidney_L', algorithm: 'MANUAL' },
];

function options(changes: Partial<WriteSegOptions> = {}): WriteSegOptions {
  const geometry = testGeometry();
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 1.5]);
  addEllipsoid(labelmap, 2, [11, 5, 3], [3, 4, 1.5]);
  return {
    ct: testCt(geometry),
    labelmap,
    segments,
    model: {
      name: 'kidneys',
      version: '1.2.0',
      sha256: 'ab'.repeat(32),
      stage: 'release' as const,
    },
    software: { name: 'kidney-dosimetry', version: '0.1.0' },
    now: new Date('2026-03-04T05:06:07Z'),
    ...changes,
  };
}

const written = (changes: Partial<WriteSegOptions> = {}) =>
  readDicomFile(toPart10(writeSeg(options(changes)))).dataset;

const earlier = {
  studyInstanceUID: '1.2.3',
  seriesInstanceUID: '1.2.3.9',
  ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
  ReferencedSOPInstanceUID: '1.2.3.9.1',
};

describe('writeSeg', () => {
  it('carries a verdict and its predecessor, and neither where there is none', () => {
    const dataset = written({
      predecessor: earlier,
      approval: {
        status: 'REJECTED',
        reviewerName: 'Muster^Eva',
        reviewedAt: new Date('2026-03-04T05:06:07Z'),
      },
    });
    expect(getString(dataset, 'ApprovalStatus')).toBe('REJECTED');
    expect(getString(dataset, 'ReviewDate')).toBe('20260304');
    const [study] = getSequence(dataset, 'PredecessorDocumentsSequence');
    expect(getString(study, 'StudyInstanceUID')).toBe('1.2.3');
    const [series] = getSequence(study, 'ReferencedSeriesSequence');
    expect(getString(series, 'SeriesInstanceUID')).toBe('1.2.3.9');
    const [instance] = getSequence(series, 'ReferencedSOPSequence');
    expect(getString(instance, 'ReferencedSOPInstanceUID')).toBe('1.2.3.9.1');
    const plain = written();
    expect(getString(plain, 'ApprovalStatus')).toBeUndefined();
    expect(getSequence(plain, 'PredecessorDocumentsSequence')).toEqual([]);
  });

  it('comes back from the file as the same labelmap (any labelmap, any grid)', () => {
    fc.assert(
      fc.property(labelmaps, (labelmap) => {
        fc.pre(labelmap.data.some(Boolean));
        const file = toPart10(writeSeg(options({ ct: testCt(labelmap), labelmap })));
        const result = readSeg(readDicomFile(file).dataset, labelmap);
        expect(result.labelmap.data).toEqual(labelmap.data);
        expect(result.notes).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('has a frame for each segment and slice with voxels only, in order', () => {
    const dataset = written();
    const frames = getSequence(dataset, 'PerFrameFunctionalGroupsSequence').map((frame) => ({
      segment: getNumber(
        getSequence(frame, 'SegmentIdentificationSequence')[0],
        'ReferencedSegmentNumber',
      ),
      z: getNumbers(getSequence(frame, 'PlanePositionSequence')[0], 'ImagePositionPatient')[2],
      index: getNumbers(getSequence(frame, 'FrameContentSequence')[0], 'DimensionIndexValues'),
    }));
    expect(frames).toEqual([
      { segment: 1, z: 1203, index: [1, 1] },
      { segment: 1, z: 1206, index: [1, 2] },
      { segment: 1, z: 1209, index: [1, 3] },
      { segment: 2, z: 1206, index: [2, 2] },
      { segment: 2, z: 1209, index: [2, 3] },
      { segment: 2, z: 1212, index: [2, 4] },
    ]);
    expect(getNumber(dataset, 'NumberOfFrames')).toBe(6);
  });

  it('codes kidney and side, and the algorithm where there was one', () => {
    const [right, left] = getSequence(written(), 'SegmentSequence');
    const code = (segment: typeof right) => {
      const [type] = getSequence(segment, 'SegmentedPropertyTypeCodeSequence');
      const [modifier] = getSequence(type, 'SegmentedPropertyTypeModifierCodeSequence');
      return [getString(type, 'CodeValue'), getString(modifier, 'CodeValue')];
    };
    expect(code(right)).toEqual(['64033007', '24028007']);
    expect(code(left)).toEqual(['64033007', '7771000']);
    const [algorithm] = getSequence(right, 'SegmentationAlgorithmIdentificationSequence');
    expect(getString(algorithm, 'AlgorithmName')).toBe('kidneys');
    expect(getString(algorithm, 'AlgorithmParameters')).toContain('ab'.repeat(32));
    expect(getSequence(left, 'SegmentationAlgorithmIdentificationSequence')).toEqual([]);
    expect(getString(left, 'SegmentAlgorithmName')).toBeUndefined();
  });

  it('names the image each frame was derived from', () => {
    const { ct } = options();
    for (const frame of getSequence(written(), 'PerFrameFunctionalGroupsSequence')) {
      const [position] = getSequence(frame, 'PlanePositionSequence');
      const k = (getNumbers(position, 'ImagePositionPatient')[2] - 1200) / 3;
      const [derivation] = getSequence(frame, 'DerivationImageSequence');
      const [source] = getSequence(derivation, 'SourceImageSequence');
      expect(getString(source, 'ReferencedSOPInstanceUID')).toBe(
        ct.sliceReferences[k].ReferencedSOPInstanceUID,
      );
    }
  });

  it('packs the first pixel into the lowest bit and lets frames follow without gaps', () => {
    const geometry = testGeometry({ dimensions: [3, 3, 2] });
    const labelmap = {
      ...geometry,
      data: Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1]),
    };
    const [pixels] = [
      writeSeg(options({ ct: testCt(geometry), labelmap })).PixelData as ArrayBuffer,
    ];
    // Bits 0 and 8 of the first frame, then bits 9 + 1 and 9 + 8 of the second.
    expect([...new Uint8Array(pixels)]).toEqual([1, 1 | 4, 2, 0]);
  });

  it('tells of lossy compression of the source', () => {
    const ct = testCt(testGeometry(), {
      LossyImageCompression: '01',
      LossyImageCompressionRatio: 10,
      LossyImageCompressionMethod: 'ISO_15444_1',
    });
    expect(getString(written({ ct }), 'LossyImageCompressionMethod')).toBe('ISO_15444_1');
    expect(getString(written(), 'LossyImageCompression')).toBe('00');
  });

  it('numbers segments from 1 where the first has no voxels', () => {
    const { labelmap } = options();
    labelmap.data.forEach((label, n) => (labelmap.data[n] = label === 1 ? 0 : label));
    const dataset = written({ labelmap });
    const [only, ...others] = getSequence(dataset, 'SegmentSequence');
    expect(others).toEqual([]);
    expect([getNumber(only, 'SegmentNumber'), getString(only, 'SegmentLabel')]).toEqual([
      1,
      'Kidney_L',
    ]);
    expect(readSeg(dataset, labelmap).labelmap.data).toEqual(labelmap.data);
  });

  it.each([
    ['an empty labelmap', { labelmap: testLabelmap(testGeometry()) }, 'NOTHING_TO_EXPORT'],
    [
      'another grid',
      { labelmap: testLabelmap(testGeometry({ spacingMm: [1, 1, 4] })) },
      'LABELMAP_MISMATCH',
    ],
    [
      'a structure without a code',
      { segments: [{ ...segments[0], name: 'Liver' }] },
      'INVALID_ARGUMENT',
    ],
    [
      'two structures of one label',
      { segments: [segments[0], { ...segments[1], label: 1 }] },
      'INVALID_ARGUMENT',
    ],
  ])('refuses %s', (_, changes, code) => {
    expect(() => writeSeg(options(changes))).toThrow(expect.objectContaining({ code }));
  });
});
