import { addEllipsoid, testCt, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { drawKidneySegments } from './drawKidneySegments';
import { writeSeg } from './writeSeg';

const geometry = testGeometry();
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [4, 5, 2], [3, 4, 1.5]);
addEllipsoid(labelmap, 2, [11, 4, 3], [3, 2, 1.5]);
const ct = testCt(geometry, { PatientID: 'A', SeriesInstanceUID: '1.2.3' });

function seg(names: [string, string]) {
  return writeSeg({
    ct,
    labelmap,
    segments: names.map((name, n) => ({ label: n + 1, name, algorithm: 'MANUAL' as const })),
    software: { name: 'x', version: '1' },
    now: new Date(0),
  });
}

describe('drawKidneySegments', () => {
  it('gives back the kidneys of a segmentation of this CT without a word', () => {
    const drawn = drawKidneySegments(seg(['Kidney_R', 'Kidney_L']), ct);
    expect(drawn.labelmap.data).toEqual(labelmap.data);
    expect(drawn.notes).toEqual([]);
    const onGrid = drawKidneySegments(seg(['Kidney_R', 'Kidney_L']), { volume: geometry });
    expect(onGrid.notes).toEqual([]);
  });

  it.each([
    ['MIXED_PATIENT', { PatientID: 'B' }],
    ['MIXED_FRAME_OF_REFERENCE', { FrameOfReferenceUID: '1.9' }],
    [
      'NO_KIDNEY_ROI',
      {
        SegmentSequence: [
          { SegmentNumber: 1, SegmentLabel: 'Spleen' },
          { SegmentNumber: 2, SegmentLabel: 'Liver' },
        ],
      },
    ],
    [
      'DUPLICATE_ROI',
      {
        SegmentSequence: [
          { SegmentNumber: 1, SegmentLabel: 'Kidney_R' },
          { SegmentNumber: 2, SegmentLabel: 'right kidney' },
        ],
      },
    ],
  ])('%s', (code, changes) => {
    expect(() => drawKidneySegments({ ...seg(['Kidney_R', 'Kidney_L']), ...changes }, ct)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('says what it assumed', () => {
    const other = { ReferencedSeriesSequence: [{ SeriesInstanceUID: '1.7' }] };
    const plain = seg(['Kidney_R', 'Kidney_L']);
    expect(drawKidneySegments({ ...plain, ...other }, ct).notes.join()).toMatch(/other images/);
    const unframed = { ...plain, FrameOfReferenceUID: '' };
    expect(drawKidneySegments(unframed, ct).notes.join()).toMatch(/frame of reference/);
  });
});
