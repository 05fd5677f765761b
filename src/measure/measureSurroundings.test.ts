import { testGeometry } from '../../tests/helpers/testCt';
import type { DoseVolume } from '../dose';
import { measureSurroundings } from './measureSurroundings';
import type { MeterSetup } from './meterSetup';

// A rod along i: probability falls from 0.99 at i = 0 by 0.1 a voxel; dose 10 Gy - 1 Gy a voxel.
const geometry = testGeometry({ dimensions: [10, 1, 1], spacingMm: [2, 2, 2] });
// The pipeline's bands name no frame of reference.
const band = { ...geometry, frameOfReferenceUID: undefined };
const setup: MeterSetup = {
  geometry,
  density: { method: 'fixed', densityGPerMl: 1.05 },
  doses: [],
  treatAsRegistered: false,
};
// The contour: i = 0 to 4.
const labelmap = { ...geometry, data: Uint8Array.from({ length: 10 }, (_, i) => (i < 5 ? 1 : 0)) };
const probability = Uint8Array.from({ length: 10 }, (_, i) => Math.round(255 * (0.99 - 0.1 * i)));
const dose: DoseVolume = {
  ...geometry,
  dimensions: [14, 3, 3],
  imagePositionPatient: geometry.imagePositionPatient.map((v) => v - 4) as [number, number, number],
  data: Float32Array.from({ length: 126 }, (_, n) => 12 - (n % 14)),
};

describe('measureSurroundings', () => {
  it('gives the mean dose of the contours at other probabilities', () => {
    // 0.3 or more: i = 0 to 6, mean 7 Gy; 0.5: i = 0 to 4, 8 Gy; 0.7: i = 0 to 2, 9 Gy.
    const found = measureSurroundings(
      labelmap,
      { right: { probability, geometry: band } },
      { ...setup, doses: [dose] },
    );
    expect(Object.keys(found)).toEqual(['right']);
    const { at03, at05, at07 } = found.right!.band!;
    expect([at03, at05, at07].map(({ meanDosesGy }) => meanDosesGy[0])).toEqual(
      [7, 8, 9].map((gy) => expect.closeTo(gy, 5) as number),
    );
    expect(at03.volumeMl).toBeCloseTo(0.056, 9);
    expect(found.right!.shiftLosses).toHaveLength(1);
  });

  it('has no band where one of its contours is empty, and nothing without a dose', () => {
    const faint = probability.map((value) => value / 2);
    const bands = { right: { probability: faint, geometry: band } };
    expect(measureSurroundings(labelmap, bands, setup)).toEqual({});
    const found = measureSurroundings(labelmap, bands, { ...setup, doses: [dose] });
    expect(found.right).not.toHaveProperty('band');
  });
});
