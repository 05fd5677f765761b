import { nuclideOf } from '../nuclides';
import { singleTimePointHours } from './singleTimePointHours';

describe('singleTimePointHours', () => {
  it('gives the same integral from any point of one exponential', () => {
    // 108.742 MBq, 0.0140814 /h: 7722.4 MBq h
    for (const t of [0, 4, 27.7, 103.1]) {
      const measured = 108.742 * Math.exp(-0.0140814 * t);
      expect(measured * singleTimePointHours(t, Math.LN2 / 0.0140814, '177Lu')).toBeCloseTo(
        7722.39,
        1,
      );
    }
  });

  it.each([
    [-1, 50],
    [NaN, 50],
    [24, 0],
    [24, 200],
  ])('refuses %p h with a half-life of %p h', (time, halfLife) => {
    expect(() => singleTimePointHours(time, halfLife, '177Lu')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });

  it('knows that 90Y does not last as long as 177Lu', () => {
    expect(() => singleTimePointHours(24, 100, '90Y')).toThrow(/that of 90Y itself is 64\.1 h/);
  });

  it('lets the physical half-life stand', () => {
    expect(singleTimePointHours(0, 160, '177Lu')).toBeCloseTo(160 / Math.LN2, 9);
    expect(nuclideOf('177Lu').halfLifeHours).toBeCloseTo(159.528, 9);
  });
});
