import { existsSync, readFileSync, readdirSync } from 'fs';
import { resolve } from 'path';
import fc from 'fast-check';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import { getNumbers } from '../attributes/getNumbers';
import { readDicomFile } from '../part10/readDicomFile';
import type { NaturalDataset } from '../types';
import { rtDoseGeometry } from './rtDoseGeometry';

const folder = resolve(process.cwd(), '../shared/data/dose/pymedphys_rtdose_orient_headers');
const withData = existsSync(folder) ? test : test.skip;
if (!existsSync(folder)) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: real RTDOSE headers are missing (${folder}).`);
}

function header(changes: NaturalDataset = {}): NaturalDataset {
  return {
    SOPInstanceUID: '1.2.3.4',
    Rows: 3,
    Columns: 4,
    NumberOfFrames: 3,
    PixelSpacing: [2, 1.5],
    ImagePositionPatient: [-10, 20, 100],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    GridFrameOffsetVector: [0, 5, 10],
    FrameOfReferenceUID: '1.2.3',
    ...changes,
  };
}

describe('rtDoseGeometry', () => {
  test('relative offsets (form a)', () => {
    expect(rtDoseGeometry(header())).toEqual({
      geometry: {
        dimensions: [4, 3, 3],
        spacingMm: [1.5, 2, 5],
        imagePositionPatient: [-10, 20, 100],
        direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
        frameOfReferenceUID: '1.2.3',
      },
      frameOrder: [0, 1, 2],
      imagePositionPatientPerFrame: [
        [-10, 20, 100],
        [-10, 20, 105],
        [-10, 20, 110],
      ],
      notes: [],
    });
  });

  test('absolute offsets (form b) are the same grid', () => {
    const absolute = header({ GridFrameOffsetVector: [100, 105, 110] });
    expect(rtDoseGeometry(absolute)).toEqual(rtDoseGeometry(header()));
  });

  test('with the first plane at z = 0 both forms say the same', () => {
    const { imagePositionPatientPerFrame } = rtDoseGeometry(
      header({ ImagePositionPatient: [-10, 20, 0], GridFrameOffsetVector: [0, 5, 10] }),
    );
    expect(imagePositionPatientPerFrame.map((p) => p[2])).toEqual([0, 5, 10]);
  });

  test.each([
    ['relative', [0, -5, -10]],
    ['absolute', [100, 95, 90]],
  ])('descending %s offsets put the last frame first', (_, offsets) => {
    const result = rtDoseGeometry(header({ GridFrameOffsetVector: offsets }));
    expect(result.frameOrder).toEqual([2, 1, 0]);
    expect(result.geometry.imagePositionPatient).toEqual([-10, 20, 90]);
    expect(result.geometry.spacingMm[2]).toBe(5);
    expect(result.imagePositionPatientPerFrame.map((p) => p[2])).toEqual([100, 95, 90]);
  });

  test('orientation 0\\1\\0\\1\\0\\0: ascending offsets run along -z', () => {
    const result = rtDoseGeometry(header({ ImageOrientationPatient: [0, 1, 0, 1, 0, 0] }));
    expect(result.geometry.direction).toEqual([0, 1, 0, 1, 0, 0, 0, 0, -1]);
    expect(result.frameOrder).toEqual([0, 1, 2]);
    expect(result.imagePositionPatientPerFrame.map((p) => p[2])).toEqual([100, 95, 90]);
    expect(indexToPatient(result.geometry, [1, 2, 1])).toEqual([-6, 21.5, 95]);
  });

  test('every voxel of every frame lies where PS3.3 C.7.6.2.1.1 and C.8.8.3.2 put it', () => {
    const number = fc.double({ min: -300, max: 300, noNaN: true });
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    const spacing = fc.double({ min: 0.7, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(number, number, number),
        fc.tuple(angle, angle, angle),
        fc.tuple(spacing, spacing, spacing),
        fc.integer({ min: 2, max: 6 }),
        fc.boolean(),
        (position, [a, b, c], [rowSpacing, columnSpacing, step], frames, descending) => {
          const [ca, sa, cb, sb, cc, sc] = [a, b, c].flatMap((t) => [Math.cos(t), Math.sin(t)]);
          const row = [ca * cb, sa * cb, -sb];
          const column = [ca * sb * sc - sa * cc, sa * sb * sc + ca * cc, cb * sc];
          const normal = [ca * sb * cc + sa * sc, sa * sb * cc - ca * sc, cb * cc];
          const offsets = Array.from({ length: frames }, (_, f) => (descending ? -f : f) * step);
          const { geometry, frameOrder, imagePositionPatientPerFrame } = rtDoseGeometry(
            header({
              NumberOfFrames: String(frames),
              PixelSpacing: [rowSpacing, columnSpacing],
              ImagePositionPatient: position,
              ImageOrientationPatient: [...row, ...column],
              GridFrameOffsetVector: offsets,
            }),
          );
          for (let k = 0; k < frames; k++) {
            const frame = frameOrder[k];
            const truth = (i: number, j: number): Vec3 =>
              [0, 1, 2].map(
                (axis) =>
                  position[axis] +
                  row[axis] * columnSpacing * i +
                  column[axis] * rowSpacing * j +
                  normal[axis] * offsets[frame],
              ) as Vec3;
            const distance = (p: Vec3, q: Vec3): number =>
              Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
            expect(distance(indexToPatient(geometry, [3, 2, k]), truth(3, 2))).toBeLessThan(1e-6);
            expect(distance(imagePositionPatientPerFrame[frame], truth(0, 0))).toBeLessThan(1e-6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a single plane is as thick as it says', () => {
    const single = { NumberOfFrames: 1, GridFrameOffsetVector: undefined };
    const { geometry, notes } = rtDoseGeometry(header({ ...single, SliceThickness: '3' }));
    const unsaid = header({ ...single, NumberOfFrames: undefined, SliceThickness: '3' });
    expect(rtDoseGeometry(unsaid).geometry).toEqual(geometry);
    expect(geometry.dimensions[2]).toBe(1);
    expect(geometry.spacingMm[2]).toBe(3);
    expect(notes).toEqual([expect.stringContaining('single plane')]);
  });

  test('offsets rounded to a tenth of a millimetre are even', () => {
    const { geometry } = rtDoseGeometry(
      header({ NumberOfFrames: 5, GridFrameOffsetVector: [0, 1.3, 2.5, 3.8, 5] }),
    );
    expect(geometry.spacingMm[2]).toBeCloseTo(1.25, 12);
  });

  test.each<[string, string, NaturalDataset]>([
    ['DOSE_GRID_INVALID', 'uneven offsets', { GridFrameOffsetVector: [0, 5, 11] }],
    [
      'DOSE_GRID_INVALID',
      'a missing plane',
      { NumberOfFrames: 4, GridFrameOffsetVector: [0, 5, 15, 20] },
    ],
    ['DOSE_GRID_INVALID', 'offsets that turn back', { GridFrameOffsetVector: [0, 5, 0] }],
    ['DOSE_GRID_INVALID', 'planes at one place', { GridFrameOffsetVector: [0, 0, 0] }],
    ['DOSE_GRID_INVALID', 'offsets of neither form', { GridFrameOffsetVector: [7, 12, 17] }],
    ['DOSE_GRID_INVALID', 'too few offsets', { GridFrameOffsetVector: [0, 5] }],
    [
      'DOSE_GRID_INVALID',
      'absolute offsets of a prone patient',
      { ImageOrientationPatient: [-1, 0, 0, 0, -1, 0], GridFrameOffsetVector: [100, 105, 110] },
    ],
    [
      'DOSE_GRID_INVALID',
      'axes that are not perpendicular',
      { ImageOrientationPatient: [1, 0, 0, 0.1, 0.995, 0] },
    ],
    ['DOSE_GRID_INVALID', 'axes of no length', { ImageOrientationPatient: [0, 0, 0, 0, 0, 0] }],
    ['DOSE_GRID_INVALID', 'a spacing of 0', { PixelSpacing: [0, 2] }],
    ['DOSE_GRID_INVALID', 'no rows', { Rows: 0 }],
    ['DOSE_GRID_INVALID', 'half a frame', { NumberOfFrames: 2.5 }],
    [
      'DOSE_GRID_INVALID',
      'a plane without thickness',
      { NumberOfFrames: 1, GridFrameOffsetVector: undefined },
    ],
    ['MISSING_TAG', 'frames without offsets', { GridFrameOffsetVector: undefined }],
    ['MISSING_TAG', 'no position', { ImagePositionPatient: undefined }],
    ['MISSING_TAG', 'no orientation', { ImageOrientationPatient: undefined }],
    ['INVALID_TAG', 'offsets that are no numbers', { GridFrameOffsetVector: [0, 'a', 10] }],
  ])('%s: %s', (code, _, changes) => {
    expect(() => rtDoseGeometry(header(changes))).toThrow(expect.objectContaining({ code }));
  });

  withData('real headers with orientation 0\\1\\0\\1\\0\\0 span the grid they state', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.dcm'));
    expect(files).toHaveLength(8);
    for (const file of files) {
      const { dataset } = readDicomFile(readFileSync(resolve(folder, file)));
      const { geometry, frameOrder, imagePositionPatientPerFrame } = rtDoseGeometry(dataset);
      expect(geometry.dimensions).toEqual([350, 58, 101]);
      expect(geometry.spacingMm).toEqual([2, 2, 2]);
      expect(frameOrder[100]).toBe(100);
      const [x, y, z] = getNumbers(dataset, 'ImagePositionPatient');
      // Rows run along y, columns along x, planes towards the feet: 349, 57 and 100 steps of 2 mm.
      const corner = indexToPatient(geometry, [349, 57, 100]);
      [x + 114, y + 698, z - 200].forEach((value, axis) => {
        expect(corner[axis]).toBeCloseTo(value, 9);
      });
      expect(imagePositionPatientPerFrame[100]).toEqual([x, y, z - 200]);
    }
  });
});
