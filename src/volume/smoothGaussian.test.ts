import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { smoothGaussian } from './smoothGaussian';

const grid = gridAround([0, 0, 0], [21, 21, 21], [2, 2, 4], orientations['axial, head first']);
const middle = 10 + 21 * (10 + 21 * 10);

describe('smoothGaussian', () => {
  it('leaves a constant alone, up to the faces', () => {
    const data = new Float32Array(9261).fill(5);
    smoothGaussian({ ...grid, data }, 6).data.forEach((v) => expect(v).toBeCloseTo(5, 4));
  });

  it('spreads a point by its standard deviation in mm along every axis', () => {
    const data = new Float32Array(9261);
    data[middle] = 1;
    const smooth = smoothGaussian({ ...grid, data }, 5).data;
    const fall = (step: number): number => smooth[middle + step] / smooth[middle];
    expect(fall(2)).toBeCloseTo(Math.exp(-(4 ** 2) / 50), 5);
    expect(fall(2 * 21)).toBeCloseTo(Math.exp(-(4 ** 2) / 50), 5);
    expect(fall(21 * 21)).toBeCloseTo(Math.exp(-(4 ** 2) / 50), 5);
    expect(smooth.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
  });

  it('does nothing with a width of nothing', () => {
    const data = Float32Array.from({ length: 9261 }, (_, n) => n % 17);
    expect(smoothGaussian({ ...grid, data }, 0).data).toEqual(data);
  });
});
