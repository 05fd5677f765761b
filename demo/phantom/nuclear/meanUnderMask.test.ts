import fc from 'fast-check';
import type { Labelmap, VolumeGeometry } from '../../../src/volume/types';
import { meanUnderMask } from './meanUnderMask';

const direction: VolumeGeometry['direction'] = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const labels: Labelmap = {
  dimensions: [6, 5, 4],
  spacingMm: [1, 1.5, 5],
  imagePositionPatient: [3, -2, 7],
  direction,
  data: Uint8Array.from({ length: 120 }, (_, index) => (index % 7 === 0 ? 2 : 0)),
};
const number = fc.double({ min: -5, max: 5, noNaN: true });

describe('meanUnderMask', () => {
  it('is exact for a field that is linear in space, whatever the offset of the grid', () => {
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, c, d, offset) => {
        const grid: VolumeGeometry = {
          dimensions: [12, 12, 14],
          spacingMm: [4.4, 4.4, 4.4],
          imagePositionPatient: [-12 + offset, -15 - offset, -10 + offset / 2],
          direction,
        };
        const field = (x: number, y: number, z: number): number => a * x + b * y + c * z + d;
        const data = Float64Array.from({ length: 12 * 12 * 14 }, (_, index) =>
          field(
            grid.imagePositionPatient[0] + (index % 12) * 4.4,
            grid.imagePositionPatient[1] + (Math.floor(index / 12) % 12) * 4.4,
            grid.imagePositionPatient[2] + Math.floor(index / 144) * 4.4,
          ),
        );
        const values: number[] = [];
        labels.data.forEach((label, index) => {
          if (label === 2) {
            values.push(
              field(
                3 + (index % 6),
                -2 + 1.5 * (Math.floor(index / 6) % 5),
                7 + 5 * Math.floor(index / 30),
              ),
            );
          }
        });
        const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(meanUnderMask(grid, (index) => data[index], labels, 2)).toBeCloseTo(expected, 8);
      }),
    );
  });

  it('is not a number where the label is absent', () => {
    expect(meanUnderMask(labels, () => 1, labels, 1)).toBeNaN();
  });
});
