import { requireOptions } from './requireOptions';

describe('requireOptions', () => {
  it('asks for one alone', () => {
    expect(() => requireOptions({ out: undefined }, 'out')).toThrow(
      expect.objectContaining({ what: '--out is missing.', why: '--out is needed.' }),
    );
  });

  it('gives both', () => {
    expect(requireOptions({ ct: 'a', out: 'b' }, 'ct', 'out')).toEqual({ ct: 'a', out: 'b' });
  });

  it.each([
    [{ ct: undefined, out: undefined }, 'ct'],
    [{ ct: '', out: 'b' }, 'ct'],
    [{ ct: 'a', out: undefined }, 'out'],
  ])('names what is missing of %j', (values, missing) => {
    expect(() => requireOptions(values, 'ct', 'out')).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        what: `--${missing} is missing.`,
        why: 'Both --ct and --out are needed.',
      }),
    );
  });
});
