import { implausibleKidneyDose } from './implausibleKidneyDose';

describe('implausibleKidneyDose', () => {
  it.each([undefined, 0.02, 3.2, 40, 100])('passes %p Gy', (mean) => {
    expect(implausibleKidneyDose('left', mean)).toEqual([]);
  });

  it.each<[string, number, RegExp]>([
    ['cGy that say GY', 320, /^Right kidney: .* 320 Gy is more than/],
    ['Gy divided by 1000', 0.0032, /0\.00320 Gy is less than/],
    ['nothing', 0, /less than/],
  ])('names %s', (_, mean, text) => {
    expect(implausibleKidneyDose('right', mean)).toEqual([
      { code: 'DOSE_MAP_NOTE', text: expect.stringMatching(text) },
    ]);
  });
});
