import { testGeometry } from '../../../tests/helpers/testCt';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import { drawKidneyRois } from './drawKidneyRois';
import { readRtStruct, rtStructSopClassUID } from './readRtStruct';

const geometry = testGeometry();

/** A structure set with a square on three planes for every name. */
function structureSet(...names: string[]) {
  const square = (k: number): number[] =>
    [
      [2, 2],
      [6, 2],
      [6, 6],
      [2, 6],
    ].flatMap(([i, j]) => indexToPatient(geometry, [i, j, k] as Vec3));
  return readRtStruct({
    SOPClassUID: rtStructSopClassUID,
    Modality: 'RTSTRUCT',
    StructureSetROISequence: names.map((ROIName, n) => ({
      ROINumber: n + 1,
      ROIName,
      ReferencedFrameOfReferenceUID: geometry.frameOfReferenceUID,
    })),
    ROIContourSequence: names.map((_, n) => ({
      ReferencedROINumber: n + 1,
      ContourSequence: [1, 2, 3].map((k) => ({
        ContourGeometricType: 'CLOSED_PLANAR',
        NumberOfContourPoints: 4,
        ContourData: square(k),
      })),
    })),
  });
}

const notesOf = (...names: string[]) =>
  drawKidneyRois(structureSet(...names), { volume: geometry }).notes.filter((note) =>
    note.includes('left out'),
  );

test('what may be the kidney that is missing is said', () => {
  expect(notesOf('Kidney_R', 'kidney', 'Liver')).toEqual([
    expect.stringContaining('"kidney" (ROI 2)'),
  ]);
});

test('both kidneys together, beside each of them, are nothing to be said', () => {
  expect(notesOf('Kidney_R', 'Kidney_L', 'Kidneys')).toEqual([]);
  expect(notesOf('Kidney_R', 'Liver')).toEqual([]);
});

test('all names are listed where none is a kidney, those that may be one marked', () => {
  expect(() => notesOf('Kidneys', 'Liver')).toThrow(
    expect.objectContaining({
      code: 'NO_KIDNEY_ROI',
      why: expect.stringContaining('"Kidneys" (ROI 1, may be a kidney), "Liver" (ROI 2)'),
    }),
  );
});
