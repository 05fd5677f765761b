import fc from 'fast-check';
import { formatNumber } from './formatNumber';

describe('formatNumber', () => {
  it('fits 16 characters and keeps at least nine digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-12);
        const text = formatNumber(value);
        expect(text.length).toBeLessThanOrEqual(16);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value));
      }),
    );
  });

  it('writes short numbers as they are', () => {
    expect(formatNumber(0.98)).toBe('0.98');
    expect(formatNumber(-612.4)).toBe('-612.4');
  });
});
