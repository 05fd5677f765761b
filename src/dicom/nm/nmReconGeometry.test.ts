import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithData, sharedData } from '../../../tests/helpers/sharedData';
import { rotation } from '../../../tests/helpers/testGrids';
import { indexToPatient } from '../../volume';
import type { Vec3 } from '../../volume';
import { getNumbers } from '../attributes/getNumbers';
import { imageStackGeometry } from '../geometry/imageStackGeometry';
import { readDicomFile } from '../part10/readDicomFile';
import type { NaturalDataset } from '../types';
import { nmReconGeometry } from './nmReconGeometry';

const direction = rotation(0.002, -0.003, 0.02);

function recon(changes: NaturalDataset = {}, detector: NaturalDataset = {}): NaturalDataset {
  return {
    SOPInstanceUID: '1.2.3',
    SeriesInstanceUID: '1.2.4',
    FrameOfReferenceUID: '1.2.5',
    Modality: 'NM',
    Rows: 4,
    Columns: 6,
    NumberOfFrames: 5,
    PixelSpacing: [4.8, 4.7],
    SpacingBetweenSlices: 4.8,
    SliceVector: [1, 2, 3, 4, 5],
    DetectorInformationSequence: [
      {
        ImagePositionPatient: [-10, 20, 30],
        ImageOrientationPatient: direction.slice(0, 6),
        ...detector,
      },
    ],
    ...changes,
  };
}

/** Place of slice s (from 0) by the definition. */
const place = (s: number, spacing = 4.8) =>
  [-10, 20, 30].map((mm, axis) => mm + s * spacing * direction[6 + axis]);

const expectNear = (actual: readonly number[], expected: readonly number[]) =>
  expected.forEach((value, axis) => expect(actual[axis]).toBeCloseTo(value, 6));

describe('nmReconGeometry', () => {
  it('keeps an oblique orientation and follows the normal', () => {
    const { geometry, order } = nmReconGeometry(recon());
    expect(geometry.dimensions).toEqual([6, 4, 5]);
    expectNear(geometry.spacingMm, [4.7, 4.8, 4.8]);
    expectNear(geometry.direction, direction);
    expectNear(indexToPatient(geometry, [0, 0, 4]), place(4));
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(geometry.frameOfReferenceUID).toBe('1.2.5');
  });

  it('turns slices round that run against the normal', () => {
    const { geometry, order } = nmReconGeometry(recon({ SpacingBetweenSlices: -4.8 }));
    expectNear(geometry.imagePositionPatient, place(4, -4.8));
    expect(order).toEqual([4, 3, 2, 1, 0]);
  });

  it('takes the slice of each frame from SliceVector', () => {
    expect(nmReconGeometry(recon({ SliceVector: [3, 1, 2, 5, 4] })).order).toEqual([1, 2, 0, 4, 3]);
  });

  it('knows slices counted from 0, and refuses a lost beginning', () => {
    const { geometry } = nmReconGeometry(recon({ SliceVector: [0, 1, 2, 3, 4] }));
    expectNear(geometry.imagePositionPatient, place(0));
    expect(() => nmReconGeometry(recon({ SliceVector: [2, 3, 4, 5, 6] }))).toThrow(
      expect.objectContaining({ code: 'INCOMPLETE_SERIES' }),
    );
  });

  it.each<[string, RegExp, NaturalDataset]>([
    ['no place', /nowhere/, recon({ DetectorInformationSequence: [] })],
    [
      'two energy windows',
      /10 frames for 5/,
      recon({ NumberOfFrames: 10, SliceVector: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] }),
    ],
    ['parts of slices', /holds 0\.1/, recon({ SliceVector: [0.1, 0.2, 0.3, 0.4, 0.5] })],
    ['slices below 0', /holds -1/, recon({ SliceVector: [-1, -2, -3, -4, -5] })],
    ['projections', /5 frames for 0/, recon({ SliceVector: undefined })],
  ])('refuses what is no volume: %s', (_, why, dataset) => {
    expect(() => nmReconGeometry(dataset)).toThrow(
      expect.objectContaining({ code: 'NOT_PATIENT_GEOMETRY', why: expect.stringMatching(why) }),
    );
  });

  it('does not guess the distance of the slices', () => {
    expect(() => nmReconGeometry(recon({ SpacingBetweenSlices: undefined }))).toThrow(
      expect.objectContaining({ code: 'MISSING_TAG' }),
    );
  });
});

describeWithData('dose/siemens_qspect')('the SPECT of a camera (V17)', () => {
  const files = (folder: string) =>
    readdirSync(join(sharedData('dose/siemens_qspect')!, folder), { recursive: true })
      .map((name) => join(sharedData('dose/siemens_qspect')!, folder, String(name)))
      .filter((name) => name.endsWith('.dcm'));
  const datasets = (folder: string) =>
    files(folder).map((name) => readDicomFile(readFileSync(name)).dataset);

  it('is oblique, as the file says, and 8.5 mm off the axial copy at the far corner', () => {
    const [nm] = datasets('INPUT');
    const { geometry } = nmReconGeometry(nm);
    expect(geometry.dimensions).toEqual([128, 128, 81]);
    const [detector] = nm.DetectorInformationSequence as NaturalDataset[];
    expectNear(geometry.direction, getNumbers(detector, 'ImageOrientationPatient'));
    const axial = imageStackGeometry(datasets('out')).geometry;
    const corners = [0, 127].flatMap((i) =>
      [0, 127].flatMap((j) => [0, 80].map((k): Vec3 => [i, j, k])),
    );
    const distances = corners.map((corner) => {
      const there = indexToPatient(axial, corner);
      return Math.hypot(...indexToPatient(geometry, corner).map((mm, axis) => mm - there[axis]));
    });
    // 8.43 mm between voxel centres.
    expect(Math.abs(Math.max(...distances) - 8.5)).toBeLessThan(0.1);
  });
});
