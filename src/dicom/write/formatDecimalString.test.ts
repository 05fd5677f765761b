import fc from 'fast-check';
import { formatDecimalString } from './formatDecimalString';

describe('formatDecimalString', () => {
  it.each([
    [0, undefined, '0'],
    [-0, 5, '0'],
    [-1e-9, 5, '0'],
    [1.5, 5, '1.5'],
    [-123.456789, 5, '-123.45679'],
    [100, 5, '100'],
    [0.1 + 0.2, undefined, '0.30000000000000'.replace(/0+$/, '')],
    [-1 / 3, undefined, '-0.3333333333333'],
    [1e21, undefined, '1e+21'],
  ])('writes %p with %p decimals as %p', (value, decimals, text) => {
    expect(formatDecimalString(value, decimals)).toBe(text);
  });

  it('always fits, is a decimal string and comes back to nine digits or better (any number)', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        const text = formatDecimalString(value);
        expect(text.length).toBeLessThanOrEqual(16);
        expect(text).toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is no number', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(() => formatDecimalString(value)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
