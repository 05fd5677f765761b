import { lu177HalfLifeHours } from '../kinetics';
import { singleTimePointHours } from './singleTimePointHours';

describe('singleTimePointHours', () => {
  it('gives the same integral from any point of one exponential', () => {
    // 108.742 MBq, 0.0140814 /h: 7722.4 MBq h
    for (const t of [0, 4, 27.7, 103.1]) {
      const measured = 108.742 * Math.exp(-0.0140814 * t);
      expect(measured * singleTimePointHours(t, Math.LN2 / 0.0140814)).toBeCloseTo(7722.39, 1);
    }
  });

  it.each([
    [-1, 50],
    [NaN, 50],
    [24, 0],
    [24, 200],
  ])('refuses %p h with a half-life of %p h', (time, halfLife) => {
    expect(() => singleTimePointHours(time, halfLife)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });

  it('lets the physical half-life stand', () => {
    expect(singleTimePointHours(0, 160)).toBeCloseTo(160 / Math.LN2, 9);
    expect(lu177HalfLifeHours).toBeCloseTo(159.528, 9);
  });
});
