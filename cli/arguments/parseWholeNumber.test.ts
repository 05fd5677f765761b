import { parseWholeNumber } from './parseWholeNumber';

const parse = (text: string) => parseWholeNumber('--port', text, 1, 65535);

describe('parseWholeNumber', () => {
  it('takes whole numbers within the limits', () => {
    expect([parse('1'), parse('8095'), parse('65535')]).toEqual([1, 8095, 65535]);
  });

  it.each(['0', '65536', '80.5', '-1', '1e3', '0x50', '', ' 80', 'x', '99999999999999999999'])(
    'refuses "%s" and names the option',
    (text) => {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({
          code: 'INVALID_ARGUMENT',
          why: `--port ${text} is not a whole number from 1 to 65535.`,
        }),
      );
    },
  );
});
