import type { NaturalDataset } from '..';
import { readRtStruct } from './readRtStruct';

function foreign(changes: NaturalDataset = {}, contour: NaturalDataset = {}): NaturalDataset {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
    Modality: 'RTSTRUCT',
    StructureSetLabel: 'PLAN',
    // One item without an array, as some readers give it; numbers as text.
    StructureSetROISequence: [
      { ROINumber: '7', ROIName: 'Kidney right ', ReferencedFrameOfReferenceUID: '1.2.3' },
      { ROINumber: 9, ROIName: 'empty' },
    ],
    ROIContourSequence: {
      ReferencedROINumber: 7,
      ROIDisplayColor: ['1', '2', '3'],
      ContourSequence: {
        ContourGeometricType: 'CLOSED_PLANAR',
        NumberOfContourPoints: 3,
        ContourData: '0\\0\\-5.5\\1\\0\\-5.5\\1\\1\\-5.5',
        ContourImageSequence: [{ ReferencedSOPInstanceUID: '1.9' }],
        ...contour,
      },
    },
    RTROIObservationsSequence: [
      { ObservationNumber: 1, ReferencedROINumber: 7, RTROIInterpretedType: 'ORGAN' },
    ],
    ...changes,
  };
}

describe('readRtStruct', () => {
  it('gathers what the three sequences say of a structure', () => {
    const { label, structures } = readRtStruct(foreign());
    expect(label).toBe('PLAN');
    expect(structures).toHaveLength(2);
    expect(structures[0]).toMatchObject({
      roiNumber: 7,
      name: 'Kidney right',
      interpretedType: 'ORGAN',
      displayColor: [1, 2, 3],
      frameOfReferenceUID: '1.2.3',
    });
    expect(structures[0].contours).toEqual([
      {
        geometricType: 'CLOSED_PLANAR',
        points: Float64Array.from([0, 0, -5.5, 1, 0, -5.5, 1, 1, -5.5]),
        referencedSOPInstanceUIDs: ['1.9'],
      },
    ]);
    expect(structures[1].contours).toEqual([]);
  });

  it.each([
    ['another object', { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }, {}, 'NOT_RTSTRUCT'],
    ['no SOP class', { SOPClassUID: undefined }, {}, 'NOT_RTSTRUCT'],
    ['a ROI without number', { StructureSetROISequence: [{ ROIName: 'x' }] }, {}, 'MISSING_TAG'],
    ['half a point', {}, { ContourData: [1, 2, 3, 4] }, 'INVALID_TAG'],
    ['fewer points than declared', {}, { NumberOfContourPoints: 4 }, 'INVALID_TAG'],
    ['letters for numbers', {}, { ContourData: ['1', '2', 'x'] }, 'INVALID_TAG'],
    ['no points where three are declared', {}, { ContourData: null }, 'MISSING_TAG'],
  ])('refuses %s', (_, changes, contour, code) => {
    expect(() => readRtStruct(foreign(changes, contour))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('passes over a contour without points, and says so', () => {
    const { structures, notes } = readRtStruct(foreign({}, { ContourData: null }));
    expect(structures[0].contours).toHaveLength(0);
    expect(notes).toEqual([expect.stringContaining('have no points')]);
  });
});

describe('one number, several structures', () => {
  const square = ['-5', '-5', '0', '5', '-5', '0', '5', '5', '0', '-5', '5', '0'];
  const set = (rois: [number, string][], contours: number[]) => ({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.481.3',
    FrameOfReferenceUID: '1.2.9',
    StructureSetROISequence: rois.map(([ROINumber, ROIName]) => ({ ROINumber, ROIName })),
    ROIContourSequence: contours.map((ReferencedROINumber) => ({
      ReferencedROINumber,
      ContourSequence: [{ ContourGeometricType: 'CLOSED_PLANAR', ContourData: square }],
    })),
  });

  it('is refused where a kidney shares its number', () => {
    const shared = set(
      [
        [1, 'Kidney_R'],
        [2, 'Kidney_L'],
        [2, 'Spleen'],
      ],
      [1, 2, 2],
    );
    expect(() => readRtStruct(shared)).toThrow(
      expect.objectContaining({
        code: 'DUPLICATE_ROI',
        message: expect.stringMatching(/"Kidney_L" and "Spleen"/),
      }),
    );
  });

  it('is noted where none is a kidney, and the kidneys are read', () => {
    const shared = set(
      [
        [1, 'Kidney_R'],
        [2, 'Liver'],
        [2, 'Spleen'],
      ],
      [1, 2, 2],
    );
    const { structures, notes } = readRtStruct(shared);
    expect(structures.map(({ contours }) => contours.length)).toEqual([1, 0, 0]);
    expect(notes).toHaveLength(2);
  });

  it('joins the contours of one structure in several items', () => {
    const { structures, notes } = readRtStruct(set([[1, 'Kidney_R']], [1, 1]));
    expect(structures[0].contours).toHaveLength(2);
    expect(notes).toEqual([expect.stringContaining('2 items')]);
  });

  it('notes contours that belong to nothing, and takes the frame of the set for that of the ROI', () => {
    const { structures, notes } = readRtStruct(set([[1, 'Kidney_R']], [1, 7]));
    expect(structures[0].frameOfReferenceUID).toBe('1.2.9');
    expect(notes).toEqual([expect.stringContaining('number 7')]);
  });
});
