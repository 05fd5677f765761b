import { csvField } from './csvField';

test.each([
  [1.23456789, '1.23457'],
  [-2, '-2'],
  [NaN, ''],
  [undefined, ''],
  ['plain', 'plain'],
  ['one, "first"', '"one, ""first"""'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+cmd|x', "'-2+cmd|x"],
  ['\n=1', '"\'\n=1"'],
])('%p is %s', (value, field) => {
  expect(csvField(value)).toBe(field);
});
