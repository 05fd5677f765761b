import { parseChoice } from './parseChoice';

const parse = (text: string) =>
  parseChoice('--convention', text, ['parenchyma', 'solid'], 'There are two.');

describe('parseChoice', () => {
  it.each(['parenchyma', 'solid'])('takes %s', (text) => {
    expect(parse(text)).toBe(text);
  });

  it.each(['', 'Solid', 'round'])('refuses %j and says what there is', (text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        what: `--convention ${text} is not known.`,
        why: 'There are two.',
        next: 'Give parenchyma or solid.',
      }),
    );
  });
});
