import { alignedKidneyCentre } from './alignedKidneyCentre';

describe('alignedKidneyCentre', () => {
  it('is 75 mm to each side of the kidneys’ midpoint, the right one 6 mm lower', () => {
    const referenceToPatient = [1, 0, 0, 10, 0, 1, 0, -20, 0, 0, 1, 900, 0, 0, 0, 1];
    expect(alignedKidneyCentre('right', { referenceToPatient })).toEqual([-65, -21.5, 897]);
    expect(alignedKidneyCentre('left', { referenceToPatient })).toEqual([85, -18.5, 903]);
  });

  it('turns with the patient', () => {
    // The reference's left is the patient's back: a quarter turn about the long axis.
    const referenceToPatient = [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    expect(alignedKidneyCentre('left', { referenceToPatient })).toEqual([-1.5, 75, 3]);
  });
});
