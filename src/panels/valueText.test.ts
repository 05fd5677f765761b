import { quantities } from '../quantities/quantities';
import { createWords } from '../words/createWords';
import { valueText } from './valueText';

const words = createWords('en-US');

test.each([
  [2.2, '2.20 Gy'],
  [0, '0.00 Gy'],
  [0.005, '0.01 Gy'],
  [0.0021, '0.002 Gy'],
  [undefined, undefined],
  [Number.NaN, undefined],
])('%p Gy is shown as %p', (value, text) => {
  expect(valueText(quantities.meanDose, value, words)).toBe(text);
});
