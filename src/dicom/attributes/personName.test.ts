import { personName } from './personName';

describe('personName', () => {
  it.each([
    ['Doe^Jane', 'Doe^Jane'],
    [{ Alphabetic: 'Doe^Jane' }, 'Doe^Jane'],
    [[{ Alphabetic: 'Doe^Jane', Ideographic: 'X' }], 'Doe^Jane'],
    ['', undefined],
    [[], undefined],
    [{ Ideographic: 'X' }, undefined],
    [undefined, undefined],
  ])('%j is %j', (value, expected) => {
    expect(personName(value)).toBe(expected);
  });
});
