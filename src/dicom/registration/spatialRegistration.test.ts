import fc from 'fast-check';
import { rotation } from '../../../tests/helpers/testGrids';
import { indexToPatient } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume';
import { applySpatialRegistration } from './applySpatialRegistration';
import { readSpatialRegistration } from './readSpatialRegistration';

type Matrix = number[];
const identity: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const shift = (x: number, y: number, z: number): Matrix => [
  ...[1, 0, 0, x],
  ...[0, 1, 0, y],
  ...[0, 0, 1, z],
  ...[0, 0, 0, 1],
];
/** A quarter turn about z: x to y, y to -x. */
const quarter: Matrix = [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

const registration = (items: { frame: string; matrices: Matrix[] }[], registered = 'CT') => ({
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.1',
  SOPInstanceUID: '1.2.3',
  FrameOfReferenceUID: registered,
  RegistrationSequence: items.map(({ frame, matrices }) => ({
    FrameOfReferenceUID: frame,
    MatrixRegistrationSequence: [
      {
        MatrixSequence: matrices.map((FrameOfReferenceTransformationMatrix) => ({
          FrameOfReferenceTransformationMatrixType: 'RIGID',
          FrameOfReferenceTransformationMatrix,
        })),
      },
    ],
  })),
});

const dose: VolumeGeometry = {
  dimensions: [4, 5, 6],
  spacingMm: [4.8, 4.7, 5],
  imagePositionPatient: [1, 2, 3],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  frameOfReferenceUID: 'SPECT',
};
const apply = (dataset: Record<string, unknown>, grid = dose) =>
  applySpatialRegistration(grid, readSpatialRegistration(dataset), {
    targetFrameOfReferenceUID: 'CT',
  });
const expectNear = (actual: readonly number[], expected: readonly number[]) =>
  expected.forEach((value, n) => expect(actual[n]).toBeCloseTo(value, 9));

describe('Spatial Registration', () => {
  it('multiplies the matrices in the order of the items: the last acts on the point first', () => {
    // M1 M2 p with M1 a quarter turn and M2 a shift: first the shift, then the turn.
    const placed = apply(registration([{ frame: 'SPECT', matrices: [quarter, shift(10, 0, 0)] }]));
    expectNear(placed.imagePositionPatient, [-2, 11, 3]);
    expectNear(placed.direction.slice(0, 3), [0, 1, 0]);
    expect(placed.frameOfReferenceUID).toBe('CT');
    expect(placed.spacingMm).toEqual(dose.spacingMm);
    const turned = apply(registration([{ frame: 'SPECT', matrices: [shift(10, 0, 0), quarter] }]));
    expectNear(turned.imagePositionPatient, [8, 1, 3]);
  });

  it('moves every voxel of the grid as the matrix moves points', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -3, max: 3, noNaN: true }))),
        fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -200, max: 200 }))),
        ([a, b, c], [x, y, z]) => {
          // Columns of the direction cosines are the axes: transposed for a row-major matrix.
          const d = rotation(a, b, c);
          const matrix = [
            d[0],
            d[3],
            d[6],
            x,
            d[1],
            d[4],
            d[7],
            y,
            d[2],
            d[5],
            d[8],
            z,
            0,
            0,
            0,
            1,
          ];
          const placed = apply(registration([{ frame: 'SPECT', matrices: [matrix] }]));
          const index: Vec3 = [3, 1, 5];
          const [px, py, pz] = indexToPatient(dose, index);
          expectNear(
            indexToPatient(placed, index),
            [0, 4, 8].map(
              (row) =>
                matrix[row] * px + matrix[row + 1] * py + matrix[row + 2] * pz + matrix[row + 3],
            ),
          );
        },
      ),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('goes through a third frame, and backwards where the dose is the registered one', () => {
    const third = registration(
      [
        { frame: 'CT', matrices: [shift(100, 0, 0)] },
        { frame: 'SPECT', matrices: [shift(0, 50, 0)] },
      ],
      'ATLAS',
    );
    expectNear(apply(third).imagePositionPatient, [-99, 52, 3]);
    const backwards = registration([{ frame: 'CT', matrices: [shift(0, 0, 7)] }], 'SPECT');
    expectNear(apply(backwards).imagePositionPatient, [1, 2, -4]);
  });

  it('finds images that have no frame of reference by their instances', () => {
    const dataset = registration([{ frame: '', matrices: [shift(5, 0, 0)] }]);
    const [item] = dataset.RegistrationSequence as Record<string, unknown>[];
    item.ReferencedImageSequence = [{ ReferencedSOPInstanceUID: '1.9' }];
    const placed = applySpatialRegistration(
      { ...dose, frameOfReferenceUID: undefined },
      readSpatialRegistration(dataset),
      { targetFrameOfReferenceUID: 'CT', sopInstanceUIDs: ['1.9'] },
    );
    expectNear(placed.imagePositionPatient, [6, 2, 3]);
  });

  it('refuses a registration of other frames', () => {
    expect(() => apply(registration([{ frame: 'MR', matrices: [identity] }]))).toThrow(
      expect.objectContaining({ code: 'DOSE_NOT_REGISTERED' }),
    );
  });

  it.each<[string, Matrix]>([
    ['scaled', [1.01, 0, 0, 0, 0, 1.01, 0, 0, 0, 0, 1.01, 0, 0, 0, 0, 1]],
    ['sheared', [1, 0.1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]],
    ['mirrored', [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]],
    ['projective', [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0.1, 0, 0, 1]],
    ['cut off', identity.slice(0, 12)],
  ])('refuses a matrix that is %s', (_, matrix) => {
    expect(() => apply(registration([{ frame: 'SPECT', matrices: [matrix] }]))).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG' }),
    );
  });

  it('refuses a registration that moves one frame in two ways, and takes one said twice', () => {
    const twice = (second: Matrix) =>
      registration([
        { frame: 'SPECT', matrices: [shift(5, 0, 0)] },
        { frame: 'SPECT', matrices: [second] },
      ]);
    expect(() => apply(twice(shift(-5, 0, 0)))).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG' }),
    );
    expectNear(apply(twice(shift(5, 0, 0))).imagePositionPatient, [6, 2, 3]);
    const moved = registration([
      { frame: 'SPECT', matrices: [identity] },
      { frame: 'CT', matrices: [shift(9, 0, 0)] },
    ]);
    expect(() => apply(moved)).toThrow(expect.objectContaining({ code: 'INVALID_TAG' }));
  });

  it('refuses an item with several registrations', () => {
    const dataset = registration([{ frame: 'SPECT', matrices: [shift(5, 0, 0)] }]);
    const [item] = dataset.RegistrationSequence;
    const [other] = registration([{ frame: 'SPECT', matrices: [identity] }]).RegistrationSequence;
    item.MatrixRegistrationSequence.push(...other.MatrixRegistrationSequence);
    expect(() => apply(dataset)).toThrow(expect.objectContaining({ code: 'INVALID_TAG' }));
  });

  it('refuses deformable registrations and other objects', () => {
    const dataset = { ...registration([]), SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.3' };
    expect(() => readSpatialRegistration(dataset)).toThrow(
      expect.objectContaining({ code: 'INVALID_TAG' }),
    );
    expect(() => readSpatialRegistration(registration([]))).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
  });
});
