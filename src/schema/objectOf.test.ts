import * as v from 'valibot';
import { numberBetween, objectOf, readBySchema } from '.';

const schema = objectOf({
  doseGy: numberBetween({ minimum: 0, maximum: 10, unit: 'Gy' }),
  name: v.optional(v.string(), 'x'),
});
const read = (value: unknown) =>
  readBySchema(schema, value, { root: '', owner: 'of the file', next: 'Correct it.' });

describe('objectOf', () => {
  it('fills in defaults', () => {
    expect(read({ doseGy: 2 })).toEqual({ doseGy: 2, name: 'x' });
  });

  it.each<[unknown, RegExp]>([
    [[], /setting file of the file .* is \[\]; allowed is an object with doseGy, name/],
    [{}, /setting doseGy .* is undefined; allowed is a number from 0 to 10 Gy/],
    // The misspelt name, before what is missing because of it.
    [{ dosegy: 2 }, /dosegy .*no such setting\. Did you mean doseGy\? .*Also wrong: doseGy/],
    [{ doseGy: 1, colour: 1 }, /colour .*no such setting\. Allowed is only doseGy, name/],
  ])('names what is wrong in %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
