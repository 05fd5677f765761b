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

  it.each([
    ['half a point', { ContourData: [1, 2, 3, 4] }],
    ['letters for numbers', { ContourData: ['1', '2', 'x'] }],
    ['no points where three are declared', { ContourData: null }],
  ])('leaves out another organ with %s, and says so', (_, contour) => {
    const set = foreign({}, contour);
    const [roi] = set.StructureSetROISequence as NaturalDataset[];
    roi.ROIName = 'Spleen';
    const { structures, notes } = readRtStruct(set);
    expect(structures[0].contours).toEqual([]);
    expect(notes.join()).toMatch(/"Spleen" was left out: Contour/);
  });
});
