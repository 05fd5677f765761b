import { parseContourConvention } from './parseChoice';

describe('parseContourConvention', () => {
  it.each([undefined, 'parenchyma', 'solid'])('takes %s', (text) => {
    expect(parseContourConvention(text)).toBe(text);
  });

  it.each(['', 'Solid', 'round'])('refuses %j and says what there is', (text) => {
    expect(() => parseContourConvention(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', next: 'Give parenchyma or solid.' }),
    );
  });
});
