import { testGeometry } from '../../tests/helpers/testCt';
import type { DoseVolume } from '../dose';
import { measureContourBands } from './measureContourBands';

// A rod along i: probability falls from 0.99 at i = 0 by 0.1 a voxel; dose 10 Gy - 1 Gy a voxel.
const geometry = testGeometry({ dimensions: [10, 1, 1], spacingMm: [2, 2, 2] });
// The pipeline's bands name no frame of reference.
const band = { ...geometry, frameOfReferenceUID: undefined };
const setup = { geometry, treatAsRegistered: false };
const probability = Uint8Array.from({ length: 10 }, (_, i) => Math.round(255 * (0.99 - 0.1 * i)));
const dose: DoseVolume = {
  ...geometry,
  dimensions: [14, 3, 3],
  imagePositionPatient: geometry.imagePositionPatient.map((v) => v - 4) as [number, number, number],
  data: Float32Array.from({ length: 126 }, (_, n) => 12 - (n % 14)),
};

describe('measureContourBands', () => {
  it('gives the mean dose of both contours', () => {
    // 0.3 or more: i = 0 to 6, mean 7 Gy; 0.7 or more: i = 0 to 2, mean 9 Gy.
    const bands = measureContourBands(
      { right: { probability, geometry: band } },
      { ...setup, doses: [dose] },
    );
    expect(Object.keys(bands)).toEqual(['right']);
    expect(bands.right!.meanDoseAt03Gy).toBeCloseTo(7, 5);
    expect(bands.right!.meanDoseAt07Gy).toBeCloseTo(9, 5);
  });

  it('has nothing without a dose, or where a contour is empty', () => {
    expect(
      measureContourBands({ right: { probability, geometry: band } }, { ...setup, doses: [] }),
    ).toEqual({});
    const faint = probability.map((value) => value / 2);
    expect(
      measureContourBands(
        { left: { probability: faint, geometry: band } },
        { ...setup, doses: [dose] },
      ),
    ).toEqual({});
  });
});
