import { doseDifferencePercent } from './doseDifferencePercent';

test('doseDifferencePercent is a share of the reference, with its sign', () => {
  const automaticDoseGy = 3.3;
  expect(doseDifferencePercent({ automaticDoseGy, referenceDoseGy: 3 })).toBeCloseTo(10, 9);
  expect(doseDifferencePercent({ automaticDoseGy, referenceDoseGy: 4.4 })).toBeCloseTo(-25, 9);
});

test.each([
  { automaticDoseGy: 3 },
  { referenceDoseGy: 3 },
  { automaticDoseGy: 3, referenceDoseGy: 0 },
  {},
])('doseDifferencePercent is unknown for %j', (doses) => {
  expect(doseDifferencePercent(doses)).toBeUndefined();
});
