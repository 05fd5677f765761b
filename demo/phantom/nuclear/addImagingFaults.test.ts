import type { VolumeGeometry } from '../../../src/volume';
import { addImagingFaults } from './addImagingFaults';

const grid: VolumeGeometry = {
  dimensions: [41, 41, 41],
  spacingMm: [5, 5, 5],
  imagePositionPatient: [0, 0, 0],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};
const none = { calibration: 0, scatterShare: 0, attenuationShare: 0, deepFwhmMm: 0.1 };
const at = (i: number, j: number, k: number): number => i + 41 * (j + 41 * k);
const point = (i: number): Float32Array => {
  const data = new Float32Array(41 ** 3);
  data[at(i, 20, 20)] = 100;
  return data;
};
const sum = (data: Float32Array): number => data.reduce((a, b) => a + b, 0);

describe('addImagingFaults', () => {
  it('leaves an image without faults as it is', () => {
    const data = point(20);
    addImagingFaults(data, grid, none);
    expect(data[at(20, 20, 20)]).toBeCloseTo(100, 3);
  });

  it('scales, adds scatter and takes activity from the middle', () => {
    const total = (faults: Partial<typeof none>, i = 20): number => {
      const data = point(i);
      addImagingFaults(data, grid, { ...none, ...faults });
      return sum(data);
    };
    expect(total({ calibration: 0.05 })).toBeCloseTo(105, 2);
    // All but the tails of 60 mm FWHM stay in the grid.
    expect(total({ scatterShare: 0.04 })).toBeCloseTo(104, 1);
    expect(total({ attenuationShare: 0.04 })).toBeCloseTo(96, 2);
    // 80 mm from the axis: exp(-1/2) of the loss.
    expect(total({ attenuationShare: 0.04 }, 36)).toBeCloseTo(100 - 4 * Math.exp(-0.5), 2);
  });

  it('blurs the middle more than the rim', () => {
    const left = [20, 38].map((i) => {
      const data = point(i);
      addImagingFaults(data, grid, { ...none, deepFwhmMm: 10 });
      return data[at(i, 20, 20)];
    });
    expect(left[0]).toBeLessThan(left[1] - 10);
  });
});
