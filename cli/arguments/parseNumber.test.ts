import { parseNumber } from './parseNumber';

describe('parseNumber', () => {
  it('takes numbers as people write them', () => {
    expect(['4', '0.5', '-1', '1e3', ' 24 '].map((text) => parseNumber('--hours', text))).toEqual([
      4, 0.5, -1, 1000, 24,
    ]);
  });

  it.each(['', ' ', 'x', '4 h', 'Infinity', 'NaN', '1,5'])('refuses "%s"', (text) => {
    expect(() => parseNumber('--hours', text)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        what: '--hours is not a number.',
        why: `It is "${text}".`,
      }),
    );
  });
});
