import { parseNumber } from './parseNumber';

describe('parseNumber', () => {
  it.each([
    ['1,5', ',', 1.5],
    ['1.5', ',', 1.5],
    ['1.5', '.', 1.5],
    [' 7400 ', ',', 7400],
    ['0,125', ',', 0.125],
    ['7400.5', ',', 7400.5],
  ])('%j with the decimal point %j is %d', (text, decimalPoint, value) => {
    expect(parseNumber(text, decimalPoint)).toBe(value);
  });

  it.each([
    ['7.400', ','],
    ['7,400', '.'],
    ['1,2,3', ','],
    ['7.400,5', ','],
    ['', '.'],
    ['x', '.'],
  ])('does not guess at %j with the decimal point %j', (text, decimalPoint) => {
    expect(parseNumber(text, decimalPoint)).toBeNaN();
  });
});
