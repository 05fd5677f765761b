import type { Dice } from '../dice';

/** Texts that stand where a number should, and numbers that no image has. */
export const oddNumbers = [
  '0',
  '-0',
  '-1',
  '1',
  '2',
  '1e300',
  '-1e300',
  '1e-30',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '1,5',
  '0x10',
  '1_000',
  '+5',
  '.5',
  '5.',
  '1e',
  '12 34',
  '4294967295',
  '4294967296',
  '2147483648',
  '9007199254740993',
  'abc',
  '\u0663',
];

export const oddTexts = [
  '',
  ' ',
  '*',
  '\\',
  'HFP',
  'Kidney_L',
  '00000000',
  '99999999',
  '\u001b$B',
  'A'.repeat(200),
];

/** A near number: scaled, shifted, negated, so that only its meaning changes. */
export function nearNumber(value: number, dice: Dice): number {
  const changes = [
    value * 10,
    value / 10,
    value * 1.5,
    -value,
    value + 1,
    value - 1,
    value * 1.01,
    value + 1e-4,
  ];
  return dice.pick(changes);
}
