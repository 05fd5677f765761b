import { checkSamePatient } from './checkSamePatient';

describe('checkSamePatient', () => {
  it.each([
    ['P1', 'P1'],
    ['P1', ' P1'],
    [undefined, 'P1'],
    ['P1', undefined],
    ['P1', ''],
  ])('passes %j with %j', (image, other) => {
    expect(() => checkSamePatient(image, other, 'The dose map')).not.toThrow();
  });

  it('refuses another patient and says both', () => {
    expect(() => checkSamePatient('P1', 'P2', 'The dose map')).toThrow(
      expect.objectContaining({
        code: 'MIXED_PATIENT',
        what: 'The dose map and the CT are not of the same patient.',
        why: 'PatientID is "P2" in one and "P1" in the CT.',
      }),
    );
  });
});
