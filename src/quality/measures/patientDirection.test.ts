import { orientations } from '../../../tests/helpers/testGrids';
import { patientDirection } from './patientDirection';

describe('patientDirection', () => {
  it.each([
    ['axial, head first', 0, -1, 'right'],
    ['axial, head first', 1, 1, 'back'],
    ['axial, head first', 2, 1, 'upper'],
    ['axial, feet first', 0, -1, 'left'],
    ['axial, feet first', 2, -1, 'upper'],
    ['prone', 1, 1, 'front'],
    ['coronal', 1, 1, 'lower'],
    ['coronal', 2, 1, 'back'],
    ['oblique', 2, -1, 'lower'],
  ] as const)('%s, axis %i, sign %i: %s', (name, axis, sign, expected) => {
    expect(patientDirection(orientations[name], axis, sign)).toBe(expected);
  });
});
